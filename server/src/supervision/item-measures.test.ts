import { expect, test } from 'vitest'
import { measureItems, type MeasuredItem } from './item-measures.ts'

const depths = ['information', 'appointment', 'onlineAcceptance', 'fullyOnline'] as const

const item = (
  promised: number,
  statutory: number,
  visits: number,
  depth: number,
  caseType: 'immediate' | 'promised' = 'promised',
): MeasuredItem => ({
  name: `承诺${promised}法定${statutory}`,
  guide: { caseType, onSiteVisits: visits, onlineDepth: depths[depth - 1] ?? 'information' },
  limits: {
    promised: { amount: promised, unit: 'workingDay' },
    statutory: { amount: statutory, unit: 'workingDay' },
  },
})

/** Ten items, added up by hand: Σ promised 30, Σ statutory 200; Σ visits 7; 4 immediate; 8 of depth 3 and above, 6 of 4. */
const ten = [
  item(0, 10, 0, 4, 'immediate'),
  item(0, 20, 0, 4, 'immediate'),
  item(1, 20, 0, 4, 'immediate'),
  item(1, 20, 0, 4, 'immediate'),
  item(2, 20, 0, 4),
  item(3, 20, 0, 4),
  item(4, 20, 1, 3),
  item(5, 20, 1, 3),
  item(6, 20, 2, 2),
  item(8, 30, 3, 1),
]

test('ten items have the four measures that a hand adds up, and three visits stand out', () => {
  expect(measureItems(ten)).toEqual({
    items: 10,
    compression: 0.85,
    averageVisits: 0.7,
    immediateShare: 0.4,
    thirdDepthShare: 0.8,
    fourthDepthShare: 0.6,
    manyVisits: ['承诺8法定30'],
  })
})

test('what an item does not tell, and limits in different units, are left out', () => {
  const calendar: MeasuredItem = {
    name: '公示类',
    guide: { caseType: 'promised' },
    limits: { promised: { amount: 7, unit: 'calendarDay' }, statutory: { amount: 20, unit: 'workingDay' } },
  }
  expect(measureItems([calendar])).toEqual({ items: 1, immediateShare: 0, manyVisits: [] })
  expect(measureItems([])).toEqual({ items: 0, manyVisits: [] })
})
