import type { CaseView } from '@yibiao/schemas'
import { afterAll, expect, test, vi } from 'vitest'
import type * as keptWork from './kept-work.ts'

/** What the device has, by id. */
const device = new Map<string, unknown>()

vi.mock('../../apply/outbox/kept-form.ts', () => ({
  keptForm: (id: string) => ({
    read: async () => device.get(id),
    keep: async (value: unknown) => void device.set(id, structuredClone(value)),
    drop: async () => void device.delete(id),
  }),
}))

/** The same device on a page that was just opened. */
async function openPage(): Promise<typeof keptWork> {
  vi.resetModules()
  return import('./kept-work.ts')
}
afterAll(() => vi.resetModules())

function caseWith(...closed: readonly string[]): Pick<CaseView, 'case' | 'tasks'> {
  const tasks = ['t1', 't2'].map(id => ({ id, ...(closed.includes(id) ? { closedAt: '2026-07-06' } : {}) }))
  return { case: { id: 'c1', number: 'A1' }, tasks } as Pick<CaseView, 'case' | 'tasks'>
}

test('what was typed comes back on the next page, to its writer alone, until it is sent', async () => {
  const first = await openPage()
  expect(await first.restoreWork('me', caseWith())).toBe(0)
  first.keepWork('c1', 'act note', { text: '已电话核实' })
  first.keepWork('c1', 'checklist t1', [])
  const next = await openPage()
  expect(await next.restoreWork('me', caseWith())).toBe(2)
  expect(next.workAt('c1', 'act note')).toEqual({ text: '已电话核实' })
  expect(await next.restoreWork('me', caseWith())).toBe(0)
  expect(await (await openPage()).restoreWork('somebody else', caseWith())).toBe(0)
  next.forgetWork('c1', 'act note')
  next.forgetWork('c1', 'checklist t1')
  expect(device.size).toBe(0)
})

test('what was meant for a task that is over is neither brought back nor kept', async () => {
  const first = await openPage()
  await first.restoreWork('me', caseWith())
  first.keepWork('c1', 'checklist t1', [])
  first.keepWork('c1', 'act approve t2  ', { opinion: '同意' })
  const next = await openPage()
  expect(await next.restoreWork('me', caseWith('t1'))).toBe(1)
  expect(next.workAt('c1', 'checklist t1')).toBeUndefined()
  expect(await (await openPage()).restoreWork('me', caseWith())).toBe(1)
})

test('before the device was asked, and where there is none, it stays as long as the page', async () => {
  device.clear()
  const page = await openPage()
  page.keepWork('c1', 'act note', { text: '先记下' })
  expect(page.workAt('c1', 'act note')).toEqual({ text: '先记下' })
  expect(device.size).toBe(0)
})
