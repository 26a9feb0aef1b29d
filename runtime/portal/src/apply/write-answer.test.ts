import { expect, test } from 'vitest'
import { readAnswer, writeAnswer } from './write-answer.ts'

test('a value is written at its path and the given answers stay as they are', () => {
  const before = { size: { w: '6', h: '3' } }
  expect(writeAnswer(before, '/size/w', '7')).toEqual({ size: { w: '7', h: '3' } })
  expect(before).toEqual({ size: { w: '6', h: '3' } })
})

test('rows are written by number', () => {
  expect(writeAnswer({ staff: [{ name: '甲' }, { name: '乙' }] }, '/staff/1/name', '丙')).toEqual({
    staff: [{ name: '甲' }, { name: '丙' }],
  })
  expect(writeAnswer({}, '/staff/0/name', '甲')).toEqual({ staff: [{ name: '甲' }] })
})

test('a value is read at its path, and own keys only', () => {
  expect(readAnswer({ staff: [{ name: '甲' }] }, '/staff/0/name')).toBe('甲')
  expect(readAnswer({ staff: [] }, '/staff/3/name')).toBeUndefined()
  expect(readAnswer({}, '/constructor')).toBeUndefined()
})
