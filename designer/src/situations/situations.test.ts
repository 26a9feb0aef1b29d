import type { SituationsDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { withDestination, withHandlingItems, withoutQuestion, withQuestion } from './edit-situations.ts'
import { listPaths, questionTree } from './question-tree.ts'

const answer = (value: string, leads: object = {}) => ({ value, label: value, ...leads })

const situations: SituationsDefinition = {
  firstQuestion: 'q1',
  questions: [
    {
      id: 'q1',
      key: 'who',
      title: '谁办',
      answers: [answer('self', { handlingItem: 'h1' }), answer('agent', { nextQuestion: 'q2' })],
    },
    {
      id: 'q2',
      key: 'what',
      title: '办什么',
      answers: [
        answer('new', { handlingItem: 'h2' }),
        answer('back', { nextQuestion: 'q1' }),
        answer('none'),
      ],
    },
    { id: 'q3', key: 'lost', title: '没人问', answers: [answer('x', { nextQuestion: 'q2' })] },
  ],
  handlingItems: [
    { id: 'h1', name: '本人办理' },
    { id: 'h2', name: '代办' },
  ],
}

test('every question stands in the tree once', () => {
  const { root, unreached } = questionTree(situations)
  expect(root).toEqual({
    question: 0,
    answers: [{}, { next: { question: 1, answers: [{}, { again: 0 }, {}] } }],
  })
  expect(unreached).toEqual([{ question: 2, answers: [{ again: 1 }] }])
})

test('every way is told with its end; circles and dead ends have none', () => {
  const told = listPaths(situations, 100).map(({ steps, handlingItem }) => {
    const words = steps.map(({ question, answer: at }) => situations.questions[question]?.answers[at]?.value)
    return `${words.join(' ')} → ${handlingItem ?? '–'}`
  })
  expect(told).toEqual(['self → h1', 'agent new → h2', 'agent back → –', 'agent none → –'])
  expect(listPaths(situations, 2)).toHaveLength(2)
})

test('a question that goes takes the ways to it with it', () => {
  const rest = withoutQuestion(situations, 1)
  expect(rest.questions[0]?.answers[1]).toEqual({ value: 'agent', label: 'agent' })
  expect(withoutQuestion(situations, 0)).toMatchObject({ firstQuestion: 'q2' })
  expect(withoutQuestion({ ...situations, questions: situations.questions.slice(0, 1) }, 0)).toEqual({
    questions: [],
    handlingItems: situations.handlingItems,
  })
})

test('an answer leads to one place at a time', () => {
  const question = { id: 'q4', key: 'more', title: '再问', answers: [answer('y')] }
  const asked = withQuestion(situations, question, { question: 0, answer: 0 })
  expect(asked.questions[0]?.answers[0]).toEqual({ value: 'self', label: 'self', nextQuestion: 'q4' })
  const ended = withDestination(asked, { question: 0, answer: 0 }, { type: 'handlingItem', id: 'h2' })
  expect(ended.questions[0]?.answers[0]).toEqual({ value: 'self', label: 'self', handlingItem: 'h2' })
})

test('a handling item that goes leaves dead ends, nothing else changes', () => {
  const rest = withHandlingItems(situations, situations.handlingItems.slice(1))
  expect(rest.questions[0]?.answers[0]).toEqual({ value: 'self', label: 'self' })
  expect(rest.questions[1]).toBe(situations.questions[1])
})
