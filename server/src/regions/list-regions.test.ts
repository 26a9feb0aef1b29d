import { expect, test } from 'vitest'
import { findRegion, listRegions } from './list-regions.ts'

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

test('a division is found by its code, whatever its level', () => {
  expect(['53', '5301', '530103'].map(code => findRegion(code)?.name)).toEqual(['云南省', '昆明市', '盘龙区'])
  const [township] = listRegions('530103')
  expect(findRegion(township?.code ?? '')).toEqual(township)
  expect(['', '5', '999999', '530103001001'].map(findRegion)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
