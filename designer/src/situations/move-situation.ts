import type { SituationsDefinition } from '@yibiao/schemas'
import { uniqueAmong } from '../document/unique-key.ts'
import { destinationOf, withDestination, type AnswerPlace } from './edit-situations.ts'
import { questionTree, type QuestionNode } from './question-tree.ts'

/** What can be moved: a question with all that follows it, or an answer with where it leads. */
export type MovedPart = { readonly question: number } | AnswerPlace

/** Where it can go: behind an answer, to the beginning, out of the way, or among the answers of a question. */
export type PartPlace =
  | { readonly to: 'branch'; readonly answer: AnswerPlace }
  | { readonly to: 'first' }
  | { readonly to: 'unreached' }
  | { readonly to: 'answers'; readonly question: number; readonly index: number }

/** Whether rules name the answer, so that it must stay with its question. */
export type IsAnswerUsed = (place: AnswerPlace) => boolean

/** The situations with the part at the place; nothing where it cannot go or where it stands already. */
export function movePart(
  situations: SituationsDefinition,
  part: MovedPart,
  place: PartPlace,
  isUsed: IsAnswerUsed,
): SituationsDefinition | undefined {
  if ('answer' in part) {
    if (place.to !== 'answers') return undefined
    return place.question === part.question
      ? reorder(situations, part, place.index)
      : moveAnswer(situations, part, place, isUsed)
  }
  return place.to === 'answers' ? undefined : moveQuestion(situations, part.question, place)
}

/** @param index counts the answers before the move */
function reorder(
  situations: SituationsDefinition,
  { question, answer }: AnswerPlace,
  index: number,
): SituationsDefinition | undefined {
  const answers = situations.questions[question]?.answers ?? []
  const moved = answers[answer]
  const to = index > answer ? index - 1 : index
  if (!moved || to === answer || to < 0 || to >= answers.length) return undefined
  return withAnswersOf(situations, question, answers.toSpliced(answer, 1).toSpliced(to, 0, moved))
}

function moveAnswer(
  situations: SituationsDefinition,
  from: AnswerPlace,
  to: { readonly question: number; readonly index: number },
  isUsed: IsAnswerUsed,
): SituationsDefinition | undefined {
  const left = situations.questions[from.question]?.answers ?? []
  const joined = situations.questions[to.question]?.answers
  const moved = left[from.answer]
  // A question without answers is none; a rule that names the answer names its question.
  if (!moved || !joined || left.length === 1 || isUsed(from)) return undefined
  if (moved.nextQuestion !== undefined && reaches(situations, moved.nextQuestion, to.question))
    return undefined
  const value = uniqueAmong(new Set(joined.map(each => each.value)), moved.value)
  const without = withAnswersOf(situations, from.question, left.toSpliced(from.answer, 1))
  return withAnswersOf(without, to.question, joined.toSpliced(to.index, 0, { ...moved, value }))
}

function moveQuestion(
  situations: SituationsDefinition,
  at: number,
  place: Exclude<PartPlace, { readonly to: 'answers' }>,
): SituationsDefinition | undefined {
  const moved = situations.questions[at]
  if (!moved) return undefined
  const before = parentOf(situations, at)
  const isFirst = situations.firstQuestion === moved.id
  const free = before ? withDestination(situations, before, undefined) : situations
  switch (place.to) {
    case 'first':
      return isFirst ? undefined : { ...free, firstQuestion: moved.id }
    case 'unreached':
      return before && !isFirst ? free : undefined
    case 'branch': {
      const { question, answer } = place.answer
      const target = situations.questions[question]?.answers[answer]
      if (!target || destinationOf(target)?.type === 'question') return undefined
      if (reaches(situations, moved.id, question)) return undefined
      const led = withDestination(free, place.answer, { type: 'question', id: moved.id })
      return isFirst ? { ...led, firstQuestion: beginningOf(led, question) } : led
    }
  }
}

/** The answer the question stands behind. */
function parentOf(situations: SituationsDefinition, at: number): AnswerPlace | undefined {
  const { root, unreached } = questionTree(situations)
  const search = (node: QuestionNode): AnswerPlace | undefined => {
    for (const [answer, { next }] of node.answers.entries()) {
      if (next?.question === at) return { question: node.question, answer }
      const below = next && search(next)
      if (below) return below
    }
    return undefined
  }
  for (const node of [...(root ? [root] : []), ...unreached]) {
    const found = search(node)
    if (found) return found
  }
  return undefined
}

/** The question with which the way to this one begins. */
function beginningOf(
  { questions }: SituationsDefinition,
  at: number,
  seen: ReadonlySet<number> = new Set([at]),
): string {
  const id = questions[at]?.id
  const parent = questions.findIndex(
    ({ answers }, index) => !seen.has(index) && answers.some(answer => answer.nextQuestion === id),
  )
  return parent === -1
    ? (id ?? '')
    : beginningOf({ questions, handlingItems: [] }, parent, new Set([...seen, parent]))
}

/** Whether somebody who is asked the first one may be asked the other one later, or at once. */
function reaches({ questions }: SituationsDefinition, from: string, to: number): boolean {
  const indexes = new Map(questions.map(({ id }, index) => [id, index]))
  const seen = new Set<number>()
  const open = [indexes.get(from)]
  while (open.length > 0) {
    const at = open.pop()
    if (at === undefined || seen.has(at)) continue
    if (at === to) return true
    seen.add(at)
    for (const { nextQuestion } of questions[at]?.answers ?? []) open.push(indexes.get(nextQuestion ?? ''))
  }
  return false
}

function withAnswersOf(
  situations: SituationsDefinition,
  question: number,
  answers: SituationsDefinition['questions'][number]['answers'],
): SituationsDefinition {
  const asked = situations.questions[question]
  if (!asked) return situations
  return { ...situations, questions: situations.questions.with(question, { ...asked, answers }) }
}
