import type { ClockView, TimelineEntry } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { arrangeClocks, whatStopped } from './arrange-clocks.ts'

const running: ClockView = {
  limit: 'promised',
  startedOn: '2026-07-06',
  dueOn: '2026-07-20',
  unit: 'workingDay',
  light: 'green',
}
const stopped: ClockView = { ...running, limit: 'acceptance', stoppedOn: '2026-07-07', light: 'none' }

test('limits that count stand apart from those that have ended', () => {
  expect(arrangeClocks([stopped, running])).toEqual({ running: [running], stopped: [stopped] })
})

test('says what ended a limit, by the day of Beijing', () => {
  const timeline: TimelineEntry[] = [
    { sequence: 1, at: '2026-07-06T02:00:00Z', type: 'correctionRequested' },
    { sequence: 2, at: '2026-07-06T17:00:00Z', type: 'accepted' },
  ]
  expect(whatStopped(stopped, timeline)).toBe('accepted')
})

test('gives no reason that the reader cannot see', () => {
  expect(whatStopped(stopped, [])).toBeUndefined()
  expect(
    whatStopped(stopped, [{ sequence: 1, at: '2026-07-08T02:00:00Z', type: 'accepted' }]),
  ).toBeUndefined()
  expect(whatStopped(running, [{ sequence: 1, at: '2026-07-07T02:00:00Z', type: 'decided' }])).toBeUndefined()
})
