import { expect, test } from 'vitest'
import { beginVisit, endVisit, readSharedDevice, storeSharedDevice } from './shared-device.ts'

function fakeStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map<string, string>()
  return {
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
  }
}

test('a device is shared once its address or its user said so, until somebody says it is their own', () => {
  const storage = fakeStorage()
  expect(readSharedDevice(storage, '')).toBe(false)
  expect(readSharedDevice(storage, '?device=shared')).toBe(true)
  expect(readSharedDevice(storage, '?query=x')).toBe(true)
  expect(readSharedDevice(storage, '?device=own')).toBe(false)
  storeSharedDevice(storage, true)
  expect(readSharedDevice(storage, '')).toBe(true)
})

test('a page that is loaded again goes on with its visit; a new tab, or the next person, begins another', () => {
  const tab = fakeStorage()
  expect(beginVisit(tab)).toBe(true)
  expect(beginVisit(tab)).toBe(false)
  endVisit(tab)
  expect(beginVisit(tab)).toBe(true)
  expect(beginVisit(fakeStorage())).toBe(true)
})
