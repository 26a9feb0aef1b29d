import type { AnswerChange, DraftChanged } from '@yibiao/schemas'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, ConnectionLost } from '../../api/api-problem.ts'
import type { KeptAnswers } from '../outbox/kept-answers.ts'
import { createDraftSaver, type DraftSaver } from './draft-saver.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Answer = (changes: AnswerChange[]) => DraftChanged | Promise<DraftChanged>

function start(
  answer: Answer,
  restored: AnswerChange[] = [],
): {
  saver: DraftSaver
  sent: AnswerChange[][]
  device: { changes: readonly AnswerChange[] }
} {
  const sent: AnswerChange[][] = []
  const device: { changes: readonly AnswerChange[] } = { changes: [] }
  const kept: KeptAnswers = {
    keep: async changes => {
      device.changes = changes
    },
    adopt: async () => [],
  }
  const saver = createDraftSaver({
    revision: 1,
    savedAt: undefined,
    restored,
    kept,
    now: () => 0,
    send: async changes => {
      sent.push(changes)
      return answer(changes)
    },
  })
  return { saver, sent, device }
}

function saved(revision: number, more: Partial<DraftChanged> = {}): DraftChanged {
  return { revision, savedAt: '2026-11-22T02:32:00Z', ignored: [], conflicts: [], ...more }
}

function signedOut(): ApiProblem {
  return new ApiProblem({ type: 'x', title: 'x', status: 401, code: 'request.signInRequired' })
}

test('typing is saved once, a moment after the last key', async () => {
  const { saver, sent } = start(() => saved(2))
  saver.change([{ path: '/name', value: '张' }])
  saver.change([{ path: '/name', value: '张伟' }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toEqual([[{ path: '/name', value: '张伟', baseRevision: 1 }]])
  expect(saver.snapshot()).toMatchObject({ save: { kind: 'saved' }, revision: 2, hasUnsaved: false })
})

test('what is typed is on the device before it is sent and gone from it once saved', async () => {
  const { saver, device } = start(() => saved(2))
  saver.change([{ path: '/name', value: '张伟' }])
  await vi.advanceTimersByTimeAsync(0)
  expect(device.changes.map(change => change.value)).toEqual(['张伟'])
  await vi.advanceTimersByTimeAsync(1000)
  expect(device.changes).toEqual([])
})

test('without a connection it stays on the device and goes out when the server answers again', async () => {
  let isOnline = false
  const { saver, sent, device } = start(() => {
    if (!isOnline) throw new ConnectionLost(new TypeError('Failed to fetch'))
    return saved(2)
  })
  saver.change([{ path: '/name', value: '张伟' }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.snapshot().save).toEqual({ kind: 'offline', isOnDevice: true, because: 'connection' })
  expect(device.changes).toHaveLength(1)
  isOnline = true
  await vi.advanceTimersByTimeAsync(2500)
  expect(saver.snapshot()).toMatchObject({ save: { kind: 'saved' }, hasUnsaved: false })
  expect(sent).toHaveLength(2)
  expect(device.changes).toEqual([])
})

test('while the server is at fault it stays on the device and is tried again by itself', async () => {
  let isWell = false
  const { saver, sent, device } = start(() => {
    if (!isWell) throw new ApiProblem({ type: 'x', title: 'x', status: 500, code: 'internal' })
    return saved(2)
  })
  saver.change([{ path: '/name', value: '张伟' }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.snapshot().save).toEqual({ kind: 'offline', isOnDevice: true, because: 'server' })
  expect(device.changes).toHaveLength(1)
  isWell = true
  await vi.advanceTimersByTimeAsync(2500)
  expect(saver.snapshot()).toMatchObject({ save: { kind: 'saved' }, hasUnsaved: false })
  expect(sent).toHaveLength(2)
})

test('when the session has run out nothing is lost, and nothing is tried until the reader signs in', async () => {
  const { saver, sent, device } = start(() => {
    throw signedOut()
  })
  saver.change([{ path: '/name', value: '张伟' }])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saver.snapshot().save).toEqual({ kind: 'signedOut', isOnDevice: true })
  expect(sent).toHaveLength(1)
  expect(device.changes).toHaveLength(1)
})

test("somebody else's change is shown with both values, and insisting sends the own one again", async () => {
  let first = true
  const { saver, sent } = start(() => {
    if (!first) return saved(6)
    first = false
    return saved(5, { conflicts: [{ path: '/name', yours: '甲', theirs: '乙', revision: 5 }] })
  })
  saver.change([{ path: '/name', value: '甲' }])
  await vi.advanceTimersByTimeAsync(1000)
  const [conflict] = saver.snapshot().conflicts
  expect(conflict).toEqual({ path: '/name', yours: '甲', theirs: '乙', revision: 5 })
  if (conflict) saver.resolve(conflict, 'mine')
  await vi.advanceTimersByTimeAsync(100)
  expect(sent[1]).toEqual([{ path: '/name', value: '甲', baseRevision: 5 }])
  expect(saver.snapshot().conflicts).toEqual([])
})

test('the same value from two places is no conflict', async () => {
  const { saver } = start(() =>
    saved(5, { conflicts: [{ path: '/n', yours: { a: 1, b: 2 }, theirs: { b: 2, a: 1 }, revision: 5 }] }),
  )
  saver.change([{ path: '/n', value: { a: 1, b: 2 } }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.snapshot().conflicts).toEqual([])
})

test('answers the server does not take from an applicant are reported', async () => {
  const { saver } = start(() => saved(2, { ignored: ['/uscc'] }))
  saver.change([{ path: '/uscc', value: 'X' }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.snapshot().ignored).toEqual(['/uscc'])
})

test('what is typed during a save goes out after it, in order', async () => {
  const answers: ((changed: DraftChanged) => void)[] = []
  const { saver, sent } = start(() => new Promise(resolve => answers.push(resolve)))
  saver.change([{ path: '/a', value: 1 }])
  await vi.advanceTimersByTimeAsync(1000)
  saver.change([{ path: '/a', value: 2 }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toHaveLength(1)
  answers[0]?.(saved(2))
  await vi.advanceTimersByTimeAsync(0)
  expect(sent[1]).toEqual([{ path: '/a', value: 2, baseRevision: 2 }])
})

test('a refusal that trying again cannot cure is shown and keeps what was typed', async () => {
  const { saver, device } = start(() => {
    throw new ApiProblem({ type: 'x', title: 'x', status: 422, code: 'request.invalid' })
  })
  saver.change([{ path: '/a', value: 1 }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.snapshot().save.kind).toBe('failed')
  expect(device.changes).toHaveLength(1)
})

test('what an earlier visit left unsent goes out on the revision its writer saw', async () => {
  const { saver, sent } = start(() => saved(9), [{ path: '/a', value: '甲', baseRevision: 0 }])
  expect(saver.snapshot().hasUnsaved).toBe(true)
  await saver.flush()
  expect(sent).toEqual([[{ path: '/a', value: '甲', baseRevision: 0 }]])
  expect(saver.snapshot().hasUnsaved).toBe(false)
})
