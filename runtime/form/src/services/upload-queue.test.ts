import type { AttachmentView } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import {
  createUploadQueue,
  type QueuedFile,
  type UploadOwner,
  type UploadPurpose,
  type UploadTransport,
} from './upload-queue.ts'

const contract: UploadPurpose = { kind: 'material', material: 'contract' }
const file = (name: string) => ({ name, file: new Blob([name]), purpose: contract })
const stored = (name: string): AttachmentView => ({
  id: name,
  name,
  mediaType: 'application/pdf',
  size: 1,
  sha256: '0'.repeat(64),
  scan: 'clean',
  uploadedAt: '2026-03-05T02:32:00Z',
})

/** A transport whose files arrive when the test says so. */
function heldTransport() {
  const sending = new Map<
    string,
    { arrive: () => void; refuse: (error: Error) => void; signal: AbortSignal }
  >()
  const log: string[] = []
  const kept = new Map<string, UploadPurpose>()
  const transport: UploadTransport = {
    keep: async ({ name, purpose }) => {
      kept.set(name, purpose)
      return true
    },
    send: ({ name }, { signal }) =>
      new Promise((resolve, reject) => {
        sending.set(name, { arrive: () => resolve(stored(name)), refuse: reject, signal })
        signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
      }),
    forget: async ({ name }) => {
      kept.delete(name)
      log.push(`forget ${name}`)
    },
    cancel: async ({ name }) => {
      kept.delete(name)
      log.push(`cancel ${name}`)
    },
    place: (purpose, { name }) => void log.push(`place ${name} ${JSON.stringify(purpose)}`),
    explain: error => (error instanceof Error ? error.message : undefined),
  }
  return { transport, sending, log, kept }
}

const settle = () => new Promise(resolve => setTimeout(resolve, 0))
const states = (files: readonly QueuedFile[]) => files.map(({ name, state }) => `${name} ${state}`)
const ownerOf = (purpose: UploadPurpose) => {
  const got: string[] = []
  const owner: UploadOwner = { purpose, onStored: ({ name }) => void got.push(name) }
  return { owner, got }
}

test('keeps every file at once and sends one after the other, in the order they were chosen', async () => {
  const { transport, sending, kept } = heldTransport()
  const queue = createUploadQueue(transport)
  const { owner, got } = ownerOf(contract)
  queue.attach(owner)
  queue.add([file('1'), file('2')], owner)
  await settle()
  expect([...kept.keys()]).toEqual(['1', '2'])
  expect([...sending.keys()]).toEqual(['1'])
  sending.get('1')?.arrive()
  await settle()
  sending.get('2')?.arrive()
  await settle()
  expect(got).toEqual(['1', '2'])
  expect(queue.read()).toEqual([])
  expect(kept.size).toBe(0)
})

test('goes on when its view is left, and puts what arrives where it belongs before the device forgets it', async () => {
  const { transport, sending, log } = heldTransport()
  const queue = createUploadQueue(transport)
  const { owner, got } = ownerOf(contract)
  const leave = queue.attach(owner)
  queue.add([file('1')], owner)
  leave()
  await settle()
  expect(sending.get('1')?.signal.aborted).toBe(false)
  sending.get('1')?.arrive()
  await settle()
  expect(got).toEqual([])
  expect(log).toEqual(['place 1 {"kind":"material","material":"contract"}', 'forget 1'])
})

test('is taken up again by a view that comes back', async () => {
  const { transport, sending } = heldTransport()
  const queue = createUploadQueue(transport)
  queue.add([{ ...file('1'), id: 'left-by-an-earlier-visit', isKept: true }])
  const { owner, got } = ownerOf(contract)
  queue.attach(owner)
  await settle()
  sending.get('1')?.arrive()
  await settle()
  expect(got).toEqual(['1'])
})

test('leaves a refused file with its reason, kept, and goes on with the next', async () => {
  const { transport, sending, kept } = heldTransport()
  const queue = createUploadQueue(transport)
  queue.add([file('1'), file('2')])
  await settle()
  sending.get('1')?.refuse(new Error('文件是空的。'))
  await settle()
  expect(states(queue.read())).toEqual(['1 failed', '2 waiting'])
  expect(queue.read()[0]?.reason).toBe('文件是空的。')
  expect(kept.has('1')).toBe(true)
  sending.get('2')?.arrive()
  await settle()
  queue.retry(queue.read()[0]?.id ?? '')
  await settle()
  sending.get('1')?.arrive()
  await settle()
  expect(queue.read()).toEqual([])
})

test('stops a cancelled file and takes it off the device; stopping the queue keeps the others there', async () => {
  const { transport, sending, log, kept } = heldTransport()
  const queue = createUploadQueue(transport)
  queue.add([file('1'), file('2')])
  await settle()
  queue.cancel(queue.read()[0]?.id ?? '')
  await settle()
  expect(sending.get('1')?.signal.aborted).toBe(true)
  expect(log).toEqual(['cancel 1'])
  queue.stop()
  await settle()
  expect(sending.get('2')?.signal.aborted).toBe(true)
  expect([...kept.keys()]).toEqual(['2'])
  queue.resume()
  await settle()
  sending.get('2')?.arrive()
  await settle()
  expect(queue.read()).toEqual([])
})

test('follows two rows that change places', async () => {
  const { transport, sending, kept } = heldTransport()
  const queue = createUploadQueue(transport)
  const [first, second] = [0, 1].map(row => ({ kind: 'field', path: `/rows/${row}/photo` }) as const)
  if (first === undefined || second === undefined) throw new Error('There are two rows.')
  const one = ownerOf(first)
  const other = ownerOf(second)
  queue.attach(one.owner)
  queue.attach(other.owner)
  queue.add([{ ...file('1'), purpose: first }], one.owner)
  queue.add([{ ...file('2'), purpose: second }], other.owner)
  queue.move(one.owner, second)
  queue.move(other.owner, first)
  await settle()
  expect([kept.get('1'), kept.get('2')]).toEqual([second, first])
  sending.get('1')?.arrive()
  await settle()
  sending.get('2')?.arrive()
  await settle()
  expect([one.got, other.got]).toEqual([['1'], ['2']])
})
