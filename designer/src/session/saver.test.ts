import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ProblemError, UnreachableError } from '../api/problem-error.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { createSaver, type SaverPorts } from './saver.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('saves once after a burst of changes, on top of the revision it got', async () => {
  const ports = portsThat(revision =>
    Promise.resolve({ revision: revision + 1, savedAt: '2026-03-02T01:00:00Z' }),
  )
  const saver = createSaver({ revision: 7, definition: sampleItem() }, ports)
  saver.schedule({ ...sampleItem(), name: '甲' })
  saver.schedule({ ...sampleItem(), name: '乙' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(ports.save).toHaveBeenCalledExactlyOnceWith(7, expect.objectContaining({ name: '乙' }))
  expect(saver.revision()).toBe(8)
  expect(saver.getState()).toEqual({ state: 'saved', at: '2026-03-02T01:00:00Z' })
  expect(ports.forget).toHaveBeenCalledOnce()
})

test('stops at a conflict, keeps the work on this device and never sends it again by itself', async () => {
  const ports = portsThat(() => Promise.reject(problem(412)))
  const saver = createSaver({ revision: 7, definition: sampleItem() }, ports)
  saver.schedule(sampleItem())
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.getState().state).toBe('conflict')
  saver.schedule({ ...sampleItem(), name: '丙' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ports.save).toHaveBeenCalledOnce()
  expect(ports.keep).toHaveBeenCalledTimes(2)
  expect(ports.forget).not.toHaveBeenCalled()
})

test('tries again by itself when the network was away', async () => {
  let isAway = true
  const ports = portsThat(revision =>
    isAway
      ? Promise.reject(new UnreachableError('away'))
      : Promise.resolve({ revision: revision + 1, savedAt: '2026-03-02T01:00:00Z' }),
  )
  const saver = createSaver({ revision: 1, definition: sampleItem() }, ports)
  saver.schedule(sampleItem())
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.getState().state).toBe('offline')
  isAway = false
  await vi.advanceTimersByTimeAsync(6000)
  expect(saver.getState().state).toBe('saved')
})

test('tries again by itself when the server was in trouble', async () => {
  let isInTrouble = true
  const ports = portsThat(revision =>
    isInTrouble
      ? Promise.reject(problem(503))
      : Promise.resolve({ revision: revision + 1, savedAt: '2026-03-02T01:00:00Z' }),
  )
  const saver = createSaver({ revision: 1, definition: sampleItem() }, ports)
  saver.schedule(sampleItem())
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.getState().state).toBe('refused')
  isInTrouble = false
  await vi.advanceTimersByTimeAsync(6000)
  expect(saver.getState().state).toBe('saved')
})

function portsThat(save: SaverPorts['save']) {
  return {
    save: vi.fn(save),
    keep: vi.fn(() => Promise.resolve()),
    forget: vi.fn(() => Promise.resolve()),
  }
}

function problem(status: number): ProblemError {
  return new ProblemError({ type: 'about:blank', title: '', status, code: 'revisionChanged' }, undefined)
}
