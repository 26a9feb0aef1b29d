import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { controlTexts } from '../texts/controls.ts'
import { resolverTexts } from '../texts/resolver.ts'
import { tellPlace } from './tell-place.ts'

const words = { ...resolverTexts['zh-CN'], listed: controlTexts['zh-CN'].listed }

const item = sampleItem()
item.codeTables = [
  { key: 'trades', name: '行业分类', edition: '1', rows: [{ code: '01', label: '餐饮' }] },
  { key: 'other', name: '产业分类', edition: '1', rows: [] },
]
item.situations = {
  firstQuestion: 'q1',
  questions: [{ id: 'q1', key: 'who', title: '谁办', answers: [{ value: 'a', label: '本人' }] }],
  handlingItems: [],
}
item.form.pages[0]?.sections[0]?.fields.push({
  id: 'f20',
  key: 'trade',
  type: 'checkboxes',
  label: '行业',
  options: { type: 'codeTable', codeTable: 'trades' },
})
item.scenarios?.[0]?.steps.unshift({ type: 'fill', answers: { '/trade': ['01'] } })
const records = toRecords(item)
const tell = (record: string, path: (string | number)[], text: unknown) =>
  tellPlace(records, { record: record as Parameters<typeof tellPlace>[1]['record'], path, text }, words)

test('tables are told by their names, whole lists of options by theirs', () => {
  expect(tell('field:f20', ['options', 'codeTable'], 'trades')).toBe('“行业”的选项：来自代码表“行业分类”')
  expect(tell('field:f20', ['options'], { type: 'codeTable', codeTable: 'other' })).toBe(
    '“行业”的选项：来自代码表“产业分类”',
  )
  const own = {
    type: 'inline',
    options: [
      { value: '01', label: '餐饮' },
      { value: '02', label: '零售' },
    ],
  }
  expect(tell('field:f20', ['options'], own)).toBe('“行业”的选项：餐饮、零售')
})

test('what a recorded test is given and fills in is told by question, field and option', () => {
  expect(tell('part:scenarios', [0, 'given', 'situation', 'who'], 'a')).toBe('测试“准予”的情形“谁办”：本人')
  expect(tell('part:scenarios', [0, 'steps', 0, 'answers', '/trade'], ['01'])).toBe(
    '测试“准予”第 1 步“行业”：餐饮',
  )
  expect(tell('part:scenarios', [0, 'steps', 0, 'answers', '/trade', 0], '01')).toBe(
    '测试“准予”第 1 步“行业”：餐饮',
  )
})
