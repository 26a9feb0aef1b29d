import { expect, test } from 'vitest'
import { collectChanges } from './collect-changes.ts'

test('the latest value of a path is saved, once', () => {
  const typed = collectChanges([{ path: '/result', value: 'a' }], [{ path: '/result', value: 'ab' }])
  expect(typed).toEqual([{ path: '/result', value: 'ab' }])
})

test('rows that are written as a whole take what was typed into them with them; the order stays', () => {
  const typed = collectChanges(
    [
      { path: '/rows/0/name', value: 'x' },
      { path: '/other', value: 1 },
    ],
    [
      { path: '/rows', value: [] },
      { path: '/rows/0/name', value: 'y' },
    ],
  )
  expect(typed.map(({ path }) => path)).toEqual(['/other', '/rows', '/rows/0/name'])
})
