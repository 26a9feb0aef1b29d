import type { SituationsDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { followSituation } from './situation-path.ts'

const situations: SituationsDefinition = {
  firstQuestion: 'q1',
  questions: [
    {
      id: 'q1',
      key: 'kind',
      title: '设置哪一类户外广告？',
      answers: [
        { value: 'fixed', label: '固定广告', nextQuestion: 'q2' },
        { value: 'temporary', label: '临时悬挂', handlingItem: 'h2' },
      ],
    },
    {
      id: 'q2',
      key: 'roof',
      title: '是否设在屋顶？',
      answers: [{ value: 'no', label: '否', handlingItem: 'h1' }],
    },
  ],
  handlingItems: [
    { id: 'h1', name: '固定户外广告设置' },
    { id: 'h2', name: '临时悬挂物设置' },
  ],
}

test('the first question is open before anything is answered', () => {
  const path = followSituation(situations, {})
  expect(path.questions.map(question => question.id)).toEqual(['q1'])
  expect(path.end).toBeUndefined()
})

test('an answer leads to the next question', () => {
  const path = followSituation(situations, { kind: 'fixed' })
  expect(path.questions.map(question => question.id)).toEqual(['q1', 'q2'])
  expect(path.end).toBeUndefined()
})

test('a way ends in its handling item', () => {
  expect(followSituation(situations, { kind: 'temporary' }).end?.handlingItem?.name).toBe('临时悬挂物设置')
  expect(followSituation(situations, { kind: 'fixed', roof: 'no' }).end?.handlingItem?.id).toBe('h1')
})

test('a value that is no answer leaves its question open', () => {
  expect(followSituation(situations, { kind: 'toString' }).end).toBeUndefined()
})

test('a tree that turns back ends instead of asking forever', () => {
  const turning: SituationsDefinition = {
    firstQuestion: 'q1',
    questions: [
      { id: 'q1', key: 'a', title: 'a', answers: [{ value: 'x', label: 'x', nextQuestion: 'q1' }] },
    ],
    handlingItems: [],
  }
  expect(followSituation(turning, { a: 'x' }).end).toEqual({ handlingItem: undefined })
})
