import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { keepSelection, nothingSelected, selectOne, selectSeveral } from '../session/selection.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { withAllAround, withRange, withToggled } from './choose-items.ts'
import { nextSlot } from './move-by-step.ts'

const records = toRecords(sampleItem())

test('adds one and takes it away again; the last one added leads', () => {
  const two = withToggled(records, selectOne('field:f1'), 'field:f3')
  expect(two).toEqual({ keys: ['field:f1', 'field:f3'], lead: 'field:f3', anchor: 'field:f3' })
  expect(withToggled(records, two, 'field:f3')).toEqual(selectOne('field:f1'))
  expect(withToggled(records, selectOne('field:f1'), 'field:f1')).toEqual(nothingSelected)
})

test('never joins a page or a step to anything', () => {
  expect(withToggled(records, selectOne('field:f1'), 'page:p2').keys).toEqual(['page:p2'])
  expect(withToggled(records, selectOne('step:t1'), 'step:e1').keys).toEqual(['step:e1'])
})

test('goes from the anchor to the item in either direction, over sections, holders whole', () => {
  const down = withRange(records, selectOne('field:f2'), 'field:f7')
  expect(down.keys).toEqual(['field:f2', 'field:f3', 'field:f4', 'field:f7'])
  expect(withRange(records, down, 'field:f1')).toEqual({
    keys: ['field:f1', 'field:f2'],
    lead: 'field:f1',
    anchor: 'field:f2',
  })
})

test('takes what is inside a holder, or what stands beside the item', () => {
  expect(withAllAround(records, 'section:s1').keys).toEqual(['field:f1', 'field:f2', 'field:f3'])
  expect(withAllAround(records, 'field:f2')).toMatchObject({
    keys: ['field:f1', 'field:f2', 'field:f3'],
    lead: 'field:f2',
  })
  expect(withAllAround(records, 'field:f4').keys).toEqual(['field:f5', 'field:f6'])
})

test('loses what is gone and keeps the rest', () => {
  const left = new Map(records)
  left.delete('field:f3')
  const kept = keepSelection(selectSeveral(['field:f1', 'field:f3']), left)
  expect(kept).toEqual(selectOne('field:f1'))
})

test('finds the next place of a selection up, down, in and out', () => {
  const both = ['field:f2', 'field:f3']
  expect(nextSlot(records, both, 'up')).toEqual({ parent: 'section:s1', index: 0 })
  expect(nextSlot(records, both, 'down')).toEqual({ parent: 'section:s2', index: 0 })
  expect(nextSlot(records, ['field:f7'], 'in')).toEqual({ parent: 'field:f4', index: 2 })
  expect(nextSlot(records, ['field:f5', 'field:f6'], 'out')).toEqual({ parent: 'section:s2', index: 1 })
  expect(nextSlot(records, ['section:s1'], 'in')).toBeUndefined()
})
