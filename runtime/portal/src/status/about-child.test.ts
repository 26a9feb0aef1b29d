import type { TaskView, TimelineEntry } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { children as sampleChildren, screened, screeningTask } from '../stories/sample-screening.ts'
import { cases } from '../texts/zh-cn/cases.ts'
import { children } from '../texts/zh-cn/children.ts'
import { aboutChild } from './about-child.ts'
import { timelineText } from './timeline-text.ts'

const words = {
  texts: { cases, children },
  read: (text: unknown): string => String(text),
}

type Facts = Parameters<typeof aboutChild>[1]

const facts: Facts = { screened, children: sampleChildren, tasks: [] }

function told(
  type: string,
  params: Record<string, unknown>,
  more: Partial<TimelineEntry> = {},
  about = facts,
): string | undefined {
  const entry: TimelineEntry = { sequence: 4, at: '2026-07-06T02:00:00Z', type, params, ...more }
  const stepName = more.step === undefined ? '' : '甄别'
  return timelineText(entry, stepName, cases, words.read, aboutChild(entry, about, words))
}

test('an answer of a screening names department, item and answer', () => {
  const at = '2026-07-06T03:00:00Z'
  expect(told('taskClosed', { taskId: 't2', outcome: 'conditional' }, { step: 'screen', at })).toBe(
    '完成环节“甄别”：盘龙区文化和旅游局“建设工程文物保护和考古许可”，视条件办理',
  )
  expect(told('screenedItemStarted', { candidate: 'k2' }, { step: 'screen', at })).toBe(
    '新增子办件“甄别”：盘龙区文化和旅游局“建设工程文物保护和考古许可”',
  )
})

test('of several that forfeit it at once each is told by its own task', () => {
  const at = '2026-07-08T16:00:00Z'
  const closed = (id: string): TaskView => ({
    ...screeningTask,
    id,
    state: 'done',
    outcome: 'forfeited',
    closedAt: at,
  })
  const [, , water] = screened
  if (water === undefined) throw new Error('the sample has a department that forfeits it')
  const weather = { ...water, candidate: 'k9', departmentName: '盘龙区气象局', itemName: '雷电防护' }
  const several = { screened: [water, weather], tasks: [closed('t1'), closed('t2')] }
  const said = (taskId: string) =>
    told('taskClosed', { taskId, outcome: 'forfeited' }, { step: 'screen', at }, several)
  expect(said('t1')).toBe('完成环节“甄别”：盘龙区水务局“洪水影响评价类审批”，逾期失权')
  expect(said('t2')).toBe('完成环节“甄别”：盘龙区气象局“雷电防护”，逾期失权')
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
