import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { formulaTexts } from '../texts/formula.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { readableFormula } from './readable-formula.ts'

const records = toRecords(sampleItem())

test.each([
  ['abs(a - b * c) <= 0.1', '（a － b × c）的绝对值小于等于 0.1'],
  ['(a - b) * c > 3', '（a － b） × c大于 3'],
  ['a - (b - c)', 'a － （b － c）'],
  ['kind in ["x", "y"]', 'kind是“x”、“y”之一'],
  ['period.to <= period.from + duration("P29D")', 'period的截止日期小于等于 period的起始日期 ＋ 29 日'],
  ['not(a = "x") or b != null', '并非（a为“x”），或者b已填写'],
  ['if a then 1 else 2', '如果a，则为 1，否则为 2'],
  ['working days between(today(), d) >= 10', '今天到d之间的工作日数大于等于 10'],
  ['some row in rows satisfies row.x > 1', 'rows中有一项满足x大于 1'],
  ['a >', 'a >'],
])('reads “%s” as “%s”', (text, words) => {
  expect(readableFormula(text, [], { records, words: formulaTexts['zh-CN'] })).toBe(words)
})

test('names fields by their labels', () => {
  const field = sampleItem().form.pages[0]?.sections[0]?.fields[0]
  const names = [{ record: `field:${field?.id}`, from: 0, to: 1 }]
  const said = readableFormula('a > 3', names, { records, words: formulaTexts['zh-CN'] })
  expect(said).toMatch(/^“.+”大于 3$/)
})
