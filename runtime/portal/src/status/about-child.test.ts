import type { TimelineEntry } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { children as sampleChildren, screened } from '../stories/sample-screening.ts'
import { cases } from '../texts/zh-cn/cases.ts'
import { children } from '../texts/zh-cn/children.ts'
import { aboutChild } from './about-child.ts'
import { timelineText } from './timeline-text.ts'

const facts = { screened, children: sampleChildren }
const words = {
  texts: { cases, children },
  read: (text: unknown): string => String(text),
}

function told(type: string, params: Record<string, unknown>, stepName = ''): string | undefined {
  const entry: TimelineEntry = { sequence: 4, at: '2026-07-06T02:00:00Z', type, params }
  return timelineText(entry, stepName, cases, words.read, aboutChild(entry, facts, words))
}

test('an answer of a screening names department, item and answer', () => {
  expect(told('screened', { candidate: 'k3', item: 'flood', answer: 'forfeited' }, '甄别')).toBe(
    '甄别答复“甄别”：盘龙区水务局“洪水影响评价类审批”，逾期失权',
  )
})

test('what becomes of a child is told by its item, with number and outcome', () => {
  const building = '盘龙区国防动员办公室“应建防空地下室的民用建筑项目报建审批”'
  expect(told('childOrdered', { child: 'r4/k1', item: 'shelter' })).toBe(`发起子办件：${building}`)
  expect(told('childStarted', { child: 'r4/k1', number: '5301' })).toBe(`子办件开始办理：${building}，5301`)
  expect(told('childEnded', { child: 'r4/k1', outcome: 'denied' })).toBe(`子办件办结：${building}，不予许可`)
  expect(told('childCancelled', { child: 'r4/k1' })).toBe(`子办件取消：${building}`)
})

test('other entries, and what is not shown to this reader, are about nothing of the kind', () => {
  expect(told('decided', { outcome: 'granted' })).toBe('作出决定：准予')
  expect(told('childOrdered', { child: 'r9/x', item: 'shelter' })).toBe('发起子办件')
})
