import type { SituationsDefinition } from '@yibiao/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movePart, type MovedPart, type PartPlace } from './move-situation.ts'
import { listPaths, questionTree } from './question-tree.ts'

const question = (id: string, ...leads: (string | undefined)[]) => ({
  id,
  key: id,
  title: id,
  answers: leads.map((lead, index) => ({
    value: `${id}${index}`,
    label: `${id}${index}`,
    ...(lead?.startsWith('q') ? { nextQuestion: lead } : lead ? { handlingItem: lead } : {}),
  })),
})

/** q1 → q2 → q3 in a row, q4 → q5 beside them. */
const situations: SituationsDefinition = {
  firstQuestion: 'q1',
  questions: [
    question('q1', 'q2', 'h1'),
    question('q2', 'h1', 'q3', undefined),
    question('q3', 'h1', 'h1'),
    question('q4', 'q5', undefined),
    question('q5', 'h1', undefined),
  ],
  handlingItems: [{ id: 'h1', name: '办理' }],
}
const free = () => false
const move = (part: MovedPart, place: PartPlace, isUsed: (place: MovedPart) => boolean = free) =>
  movePart(situations, part, place, isUsed)
const labels = (next: SituationsDefinition | undefined, at: number) =>
  next?.questions[at]?.answers.map(({ label }) => label)

test('an answer gets another place among those of its question', () => {
  const answer = { question: 1, answer: 0 }
  expect(labels(move(answer, { to: 'answers', question: 1, index: 3 }), 1)).toEqual(['q21', 'q22', 'q20'])
  expect(labels(move({ question: 1, answer: 2 }, { to: 'answers', question: 1, index: 0 }), 1)).toEqual([
    'q22',
    'q20',
    'q21',
  ])
  // Before or behind itself it stands already.
  expect(move(answer, { to: 'answers', question: 1, index: 0 })).toBeUndefined()
  expect(move(answer, { to: 'answers', question: 1, index: 1 })).toBeUndefined()
})

test('an answer takes where it leads along to another question', () => {
  const moved = move({ question: 1, answer: 1 }, { to: 'answers', question: 3, index: 1 })
  expect(labels(moved, 1)).toEqual(['q20', 'q22'])
  expect(moved?.questions[3]?.answers[1]).toEqual({ value: 'q21', label: 'q21', nextQuestion: 'q3' })
})

test('an answer stays where rules name it, where it is the only one, and out of what it leads to', () => {
  const elsewhere = { to: 'answers', question: 3, index: 0 } as const
  expect(move({ question: 1, answer: 1 }, elsewhere, () => true)).toBeUndefined()
  expect(move({ question: 0, answer: 0 }, { to: 'answers', question: 2, index: 0 })).toBeUndefined()
  const single = { ...situations, questions: [question('q1', 'h1'), question('q2', 'h1')] }
  const only = movePart(single, { question: 1, answer: 0 }, { to: 'answers', question: 0, index: 0 }, free)
  expect(only).toBeUndefined()
  // Among its own it may go all the same.
  const among = { to: 'answers', question: 1, index: 3 } as const
  expect(move({ question: 1, answer: 0 }, among, () => true)).toBeDefined()
})

test('a question goes behind another answer with all that follows it, and is asked no more where it was', () => {
  const moved = move({ question: 1 }, { to: 'branch', answer: { question: 4, answer: 1 } })
  expect(moved?.questions[0]?.answers[0]).toEqual({ value: 'q10', label: 'q10' })
  expect(moved?.questions[4]?.answers[1]?.nextQuestion).toBe('q2')
  expect(moved?.questions[1]).toBe(situations.questions[1])
})

test('a question does not go into what follows it, nor where another one is asked', () => {
  expect(move({ question: 1 }, { to: 'branch', answer: { question: 2, answer: 0 } })).toBeUndefined()
  expect(move({ question: 1 }, { to: 'branch', answer: { question: 1, answer: 2 } })).toBeUndefined()
  expect(move({ question: 4 }, { to: 'branch', answer: { question: 0, answer: 0 } })).toBeUndefined()
})

test('a question can come first, or out of the way; the first one hands over where it goes', () => {
  expect(move({ question: 3 }, { to: 'first' })?.firstQuestion).toBe('q4')
  expect(move({ question: 0 }, { to: 'first' })).toBeUndefined()
  const out = move({ question: 1 }, { to: 'unreached' })
  expect(out && questionTree(out).unreached.map(node => node.question)).toEqual([1, 3])
  expect(move({ question: 3 }, { to: 'unreached' })).toBeUndefined()
  const behind = move({ question: 0 }, { to: 'branch', answer: { question: 4, answer: 1 } })
  expect(behind?.firstQuestion).toBe('q4')
  expect(behind && questionTree(behind).unreached).toEqual([])
})

test('whatever is moved, no question, no answer and no way out is lost, and nobody is led in circles', () => {
  let moves = 0
  fc.assert(
    fc.property(fc.array(anyMove(), { minLength: 1, maxLength: 30 }), acts => {
      const after = acts.reduce((now, { part, place }) => {
        const next = movePart(now, part, place, free)
        if (next) moves += 1
        return next ?? now
      }, situations)
      expect(namesOf(after)).toEqual(namesOf(situations))
      expect(after.questions.map(({ id }) => id)).toEqual(situations.questions.map(({ id }) => id))
      expect(
        after.questions.every(
          ({ answers }) => new Set(answers.map(each => each.value)).size === answers.length,
        ),
      ).toBe(true)
      expect(after.questions.some(({ id }) => id === after.firstQuestion)).toBe(true)
      for (const { steps } of listPaths(after, 1_000)) {
        const last = steps.at(-1)
        const end = after.questions[last?.question ?? -1]?.answers[last?.answer ?? -1]
        expect(end).toBeDefined()
        // A way that comes back to a question ends with the answer that leads there.
        expect(end?.nextQuestion).toBeUndefined()
      }
    }),
    { numRuns: 300 },
  )
  expect(moves).toBeGreaterThan(400)
})

function namesOf({ questions }: SituationsDefinition): ReadonlySet<unknown> {
  return new Set(questions.flatMap(({ answers }) => answers.map(({ label }) => label)))
}

function anyMove(): fc.Arbitrary<{ part: MovedPart; place: PartPlace }> {
  const at = fc.nat(4)
  const answer = fc.record({ question: at, answer: fc.nat(2) })
  const place: fc.Arbitrary<PartPlace> = fc.oneof(
    fc.record({ to: fc.constant('branch' as const), answer }),
    fc.record({ to: fc.constant('answers' as const), question: at, index: fc.nat(3) }),
    fc.constantFrom({ to: 'first' as const }, { to: 'unreached' as const }),
  )
  return fc.record({ part: fc.oneof(answer, fc.record({ question: at })), place })
}
