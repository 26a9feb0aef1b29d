import type { CaseSummary } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { en } from '../texts/en/index.ts'
import { cases } from '../texts/zh-cn/cases.ts'
import { statusSentence } from './status-sentence.ts'

function summary(changes: Partial<CaseSummary>): CaseSummary {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    number: '1153010301510002004000131021000202611220001',
    itemId: '00000000-0000-4000-8000-000000000002',
    itemName: '食品经营许可',
    departmentName: '盘龙区市场监督管理局',
    status: 'accepted',
    submittedAt: '2026-11-20T02:00:00Z',
    light: 'green',
    version: 3,
    ...changes,
  }
}

test('an accepted case says when it should be decided', () => {
  expect(statusSentence(summary({ dueOn: '2026-12-03' }), cases, 'zh-CN')).toBe(
    '已受理，预计2026年12月3日前办结。',
  )
})

test('a late department is said to be late, and the passed date is no promise any more', () => {
  const late = summary({ dueOn: '2026-11-10', light: 'red' })
  expect(statusSentence(late, cases, 'zh-CN')).toBe('已受理，正在办理。原定2026年11月10日前办结，已超期。')
  expect(statusSentence(late, en.cases, 'en')).toContain('overdue')
})

test('an applicant who is late with a correction is told what happens, not that the department is late', () => {
  const open = summary({ status: 'correctionRequested', dueOn: '2026-11-10', light: 'red' })
  expect(statusSentence(open, cases, 'zh-CN')).toBe('需要您在2026年11月10日前补正，逾期未补正将不再办理。')
})

test('a pause is said as a pause', () => {
  const paused = summary({ status: 'suspended', light: 'paused', dueOn: '2026-12-03' })
  expect(statusSentence(paused, cases, 'zh-CN')).toBe('正在进行特别程序，办理时限暂停计算。')
})

test('every status has a sentence in both languages', () => {
  for (const status of Object.keys(cases.status))
    expect(Object.keys(en.cases.sentence), status).toContain(status)
})
