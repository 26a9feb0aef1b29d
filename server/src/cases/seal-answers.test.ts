import type { FormDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { openAnswers, sealAnswers } from './seal-answers.ts'

const secret = 'a secret of at least 32 characters!'
const form: FormDefinition = {
  pages: [
    {
      id: 'p',
      title: '申请',
      sections: [
        {
          id: 's',
          title: '内容',
          fields: [
            { id: 'name', key: 'name', type: 'text', label: '名称' },
            { id: 'illness', key: 'illness', type: 'text', label: '病情', classification: 'sensitive' },
            {
              id: 'family',
              key: 'family',
              type: 'repeat',
              label: '家庭成员',
              fields: [
                { id: 'card', key: 'card', type: 'text', label: '卡号', classification: 'sensitive' },
                { id: 'role', key: 'role', type: 'text', label: '关系' },
              ],
            },
          ],
        },
      ],
    },
  ],
}
const answers = {
  name: '张三',
  illness: '尘肺',
  family: [
    { card: '6222', role: '配偶' },
    { card: null, role: '子女' },
  ],
}

test('sensitive answers are stored sealed, wherever they stand, and open as they were', () => {
  const sealed = sealAnswers(secret, 'case:1', form, answers)
  expect(JSON.stringify(sealed)).not.toContain('尘肺')
  expect(JSON.stringify(sealed)).not.toContain('6222')
  expect(sealed).toMatchObject({ name: '张三', family: [{ role: '配偶' }, { card: null, role: '子女' }] })
  expect(openAnswers(secret, 'case:1', form, sealed)).toEqual(answers)
})

test('a sealed answer that was copied into another case or row does not open', () => {
  const sealed = sealAnswers(secret, 'case:1', form, answers)
  expect(() => openAnswers(secret, 'case:2', form, sealed)).toThrow('cannot be opened')
  const moved = { ...sealed, family: [...(sealed['family'] as unknown[])].toReversed() }
  expect(() => openAnswers(secret, 'case:1', form, moved)).toThrow('cannot be opened')
})
