import { expect, test } from 'vitest'
import {
  checkRating,
  indicatorsOf,
  isBadRating,
  nationalIndicators,
  nationalRatingNumber,
  ratingLevels,
  ratingTags,
  standardRatingNumber,
} from './index.ts'

test('the numbers of the national interface and of GB/T 39046 run in opposite directions', () => {
  expect(ratingLevels.map(nationalRatingNumber)).toEqual([5, 4, 3, 2, 1])
  expect(ratingLevels.map(standardRatingNumber)).toEqual([1, 2, 3, 4, 5])
  expect(ratingLevels.filter(isBadRating)).toEqual(['dissatisfied', 'veryDissatisfied'])
})

test('each level has its eight tags, whose codes begin with its national number', () => {
  for (const level of ratingLevels) {
    expect(ratingTags[level]).toHaveLength(8)
    for (const { code } of ratingTags[level])
      expect(code).toMatch(new RegExp(`^${nationalRatingNumber(level)}`))
  }
})

test('tags of another level and indicators of another channel are not taken', () => {
  const online = nationalIndicators.indicators.filter(({ channel }) => channel === 'online')
  const rating = {
    level: 'verySatisfied' as const,
    tags: ['510', '517'],
    indicators: { efficiency: 'satisfied' as const },
  }
  expect(checkRating(rating, online)).toBeUndefined()
  expect(checkRating({ ...rating, tags: ['115'] }, online)).toBe('tagUnknown')
  expect(checkRating({ ...rating, tags: ['510', '510'] }, online)).toBe('tagTwice')
  expect(checkRating({ ...rating, indicators: { serviceAttitude: 'satisfied' } }, online)).toBe(
    'indicatorUnknown',
  )
})

test('an item’s own indicators take the place of the national ones, under its version', () => {
  expect(indicatorsOf(undefined, 3).version).toBe('national-1')
  const own = [{ key: 'queue', name: '排队时间', channel: 'counter' as const }]
  expect(indicatorsOf({ indicators: own }, 3)).toEqual({ version: 'item-3', indicators: own })
})
