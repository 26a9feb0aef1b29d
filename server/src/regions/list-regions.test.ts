import { expect, test } from 'vitest'
import { listRegions } from './list-regions.ts'

test('the provinces come first, then level by level down to townships', () => {
  expect(listRegions('')).toHaveLength(31)
  expect(listRegions('')).toContainEqual({ code: '53', name: '云南省', hasChildren: true })
  expect(listRegions('53')).toContainEqual({ code: '5301', name: '昆明市', hasChildren: true })
  expect(listRegions('5301')).toContainEqual({ code: '530103', name: '盘龙区', hasChildren: true })
  const townships = listRegions('530103')
  expect(townships.length).toBeGreaterThan(5)
  expect(townships.every(township => township.code.length === 9 && !township.hasChildren)).toBe(true)
})

test('a code that is no division has none below it', () => {
  expect(listRegions('999999')).toEqual([])
  expect(listRegions('__proto__')).toEqual([])
})
