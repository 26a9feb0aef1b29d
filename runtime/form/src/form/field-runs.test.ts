import type { FormPage } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { fieldRuns } from './field-runs.ts'

test('the fields of a screen are drawn at once, in runs that end with their section', () => {
  const page = pageOf(12, 25)
  const runs = fieldRuns(page, new Set(['s0', 's1']))
  expect(runs.get('s0')?.map(({ fields, isFirst }) => [fields.length, isFirst])).toEqual([
    [10, true],
    [2, true],
  ])
  expect(runs.get('s1')?.map(({ fields, isFirst }) => [fields.length, isFirst])).toEqual([
    [10, true],
    [10, false],
    [5, false],
  ])
})

test('a section that is not shown takes no room on the first screen', () => {
  const runs = fieldRuns(pageOf(40, 15), new Set(['s1']))
  expect(runs.has('s0')).toBe(false)
  expect(runs.get('s1')?.every(({ isFirst }) => isFirst)).toBe(true)
})

function pageOf(...sizes: number[]): FormPage {
  return {
    id: 'page',
    title: '页',
    sections: sizes.map((size, place) => ({
      id: `s${place}`,
      title: `分组${place}`,
      fields: Array.from({ length: size }, (_, index) => ({
        type: 'text' as const,
        id: `f${place}-${index}`,
        key: `f${place}x${index}`,
        label: `字段${index}`,
      })),
    })),
  }
}
