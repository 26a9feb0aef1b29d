import type { FormDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { answerNames } from './answer-names.ts'

const form: FormDefinition = {
  pages: [
    {
      id: 'p1',
      title: '一',
      sections: [
        {
          id: 's1',
          title: '一',
          fields: [
            { type: 'text', id: 'f1', key: 'bizName', label: '经营者名称' },
            {
              type: 'repeat',
              id: 'f2',
              key: 'staff',
              label: { 'zh-CN': '从业人员', en: 'Staff' },
              fields: [{ type: 'person', id: 'f3', key: 'who', label: '人员', parts: [] }],
            },
          ],
        },
      ],
    },
  ],
}

test('an answer is named by the labels on the way to it, rows by number', () => {
  expect(answerNames(form, 'zh-CN').labelOf('/staff/1/who/name')).toBe('从业人员 2 › 人员')
  expect(answerNames(form, 'en').labelOf('/staff')).toBe('Staff')
})

test('an unknown path has no name and no field', () => {
  expect(answerNames(form, 'zh-CN').labelOf('/nowhere')).toBe('')
  expect(answerNames(form, 'zh-CN').fieldOf('/nowhere')).toBeUndefined()
})

test('two values can be told apart in plain words', () => {
  const { textOf } = answerNames(form, 'zh-CN')
  expect(textOf('/staff', [{ name: '甲', age: 20 }, null])).toBe('甲 20')
  expect(textOf('/bizName', null)).toBe('')
})
