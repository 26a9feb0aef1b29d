import { expect, test } from 'vitest'
import { cases } from '../texts/zh-cn/cases.ts'
import { timelineText } from './timeline-text.ts'

const entry = { sequence: 4, at: '2026-11-22T02:00:00Z' }

test('an event is named with its step and outcome', () => {
  const closed = { ...entry, type: 'taskClosed', params: { outcome: 'approved' } }
  expect(timelineText(closed, '资料审查', cases)).toBe('完成环节“资料审查”：同意')
})

test('acceptance by lapse of time is named as such', () => {
  expect(timelineText({ ...entry, type: 'accepted', params: { isDeemed: true } }, '', cases)).toBe(
    '受理：视为受理',
  )
})

test('an outcome of the item itself keeps its own word', () => {
  expect(timelineText({ ...entry, type: 'taskClosed', params: { outcome: 'siteOk' } }, '', cases)).toBe(
    '完成环节：siteOk',
  )
})

test('movements inside the engine are not shown', () => {
  expect(timelineText({ ...entry, type: 'tokenMoved' }, '', cases)).toBeUndefined()
  expect(timelineText({ ...entry, type: 'toString' }, '', cases)).toBeUndefined()
})

test('a step that became needless is not called finished', () => {
  const cancelled = { ...entry, type: 'taskClosed', params: { state: 'cancelled' } }
  expect(timelineText(cancelled, '现场核查', cases)).toBe('取消环节“现场核查”')
})
