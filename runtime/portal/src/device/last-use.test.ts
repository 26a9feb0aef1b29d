import { expect, test } from 'vitest'
import { noteUse, readLastUse, readStored } from './last-use.ts'

function fakeStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>()
  return { getItem: key => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) }
}

const limit = 1800

test('what another window noted counts, and the latest of all', () => {
  const storage = fakeStorage()
  noteUse(storage, { session: 'a', at: 10_000, limit })
  storage.setItem('yibiao.lastUse', JSON.stringify({ session: 'a', at: 60_000, limit }))
  expect(readLastUse(storage, 'a')?.at).toBe(60_000)
  noteUse(storage, { session: 'a', at: 90_000, limit })
  expect(readLastUse(storage, 'a')?.at).toBe(90_000)
})

test('use before somebody signed in again does not count', () => {
  const storage = fakeStorage()
  noteUse(storage, { session: 'b', at: 10_000, limit })
  expect(readLastUse(storage, 'c')).toBeUndefined()
})

test('is written at most once a second', () => {
  const storage = fakeStorage()
  noteUse(storage, { session: 'd', at: 10_000, limit })
  noteUse(storage, { session: 'd', at: 10_900, limit })
  expect(readStored(storage)?.at).toBe(10_000)
  noteUse(storage, { session: 'd', at: 11_000, limit })
  expect(readStored(storage)?.at).toBe(11_000)
})

test('what is not legible counts as nothing', () => {
  const storage = fakeStorage()
  storage.setItem('yibiao.lastUse', '{"session":1}')
  expect(readStored(storage)).toBeUndefined()
  storage.setItem('yibiao.lastUse', 'x')
  expect(readStored(storage)).toBeUndefined()
})
