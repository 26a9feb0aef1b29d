import type { LocalizedText } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { cases } from '../texts/zh-cn/cases.ts'
import { timelineText } from './timeline-text.ts'

const read = (text: LocalizedText): string => (typeof text === 'string' ? text : text['zh-CN'])
const entry = { sequence: 4, at: '2026-11-22T02:00:00Z' }

test('an event is named with its step and outcome', () => {
  const closed = { ...entry, type: 'taskClosed', params: { outcome: 'approved' } }
  expect(timelineText(closed, '资料审查', cases, read)).toBe('完成环节“资料审查”：同意')
})

test('acceptance by lapse of time is named as such', () => {
  expect(timelineText({ ...entry, type: 'accepted', params: { isDeemed: true } }, '', cases, read)).toBe(
    '受理：视为受理',
  )
})

test('an outcome of the item itself keeps its own word', () => {
  expect(timelineText({ ...entry, type: 'taskClosed', params: { outcome: 'siteOk' } }, '', cases, read)).toBe(
    '完成环节：siteOk',
  )
})

test('movements inside the engine are not shown', () => {
  expect(timelineText({ ...entry, type: 'tokenMoved' }, '', cases, read)).toBeUndefined()
  expect(timelineText({ ...entry, type: 'toString' }, '', cases, read)).toBeUndefined()
})

test('a step that became needless is not called finished', () => {
  const cancelled = { ...entry, type: 'taskClosed', params: { state: 'cancelled' } }
  expect(timelineText(cancelled, '现场核查', cases, read)).toBe('取消环节“现场核查”')
})

test('what an act was about is told: colleagues with how they sign, procedures by name, days', () => {
  const told = (type: string, params: Record<string, unknown>): string | undefined =>
    timelineText({ ...entry, type, params }, '', cases, read)
  expect(told('signerAdded', { officer: '孔勘查', position: 'after' })).toBe('加签：孔勘查（后加签）')
  expect(told('copied', { officers: ['甲', '乙'] })).toBe('抄送：甲、乙')
  expect(told('specialProcedureStarted', { procedure: { 'zh-CN': '听证' } })).toBe('特别程序开始：听证')
  expect(told('extended', { amount: 10 })).toBe('延长办理期限：10 日')
  expect(told('requestRefused', { request: 'extension' })).toBe('负责人未批准：延长办理期限')
  expect(told('rewound', { to: 's1' })).toBe('退回前面环节')
})

test('a red mark and an incident say what for', () => {
  const told = (type: string, params: Record<string, unknown>): string | undefined =>
    timelineText({ ...entry, type, params }, '', cases, read)
  expect(told('redMarked', { mark: 'screeningForfeited' })).toBe('红牌：甄别逾期失权')
  expect(told('incidentOpened', { code: 'childFailed', item: 'roads', reason: 'itemNotPublished' })).toBe(
    '自动处理未成功，转人工：子办件未能发起',
  )
})
