import type { RatingLevel } from '@yibiao/schemas'

/** The five levels, the best first. Stored by name: the numbers of two standards run in opposite directions. */
export const ratingLevels = [
  'verySatisfied',
  'satisfied',
  'fairlySatisfied',
  'dissatisfied',
  'veryDissatisfied',
] as const satisfies readonly RatingLevel[]

/** 差评: it is looked into and answered within 15 working days. */
export function isBadRating(level: RatingLevel): boolean {
  return level === 'dissatisfied' || level === 'veryDissatisfied'
}

/** 国家好差评接口: 5 非常满意 … 1 非常不满意. */
export function nationalRatingNumber(level: RatingLevel): number {
  return ratingLevels.length - ratingLevels.indexOf(level)
}

/** GB/T 39046-2020 附录 A.8: 1 非常满意 … 5 非常不满意. */
export function standardRatingNumber(level: RatingLevel): number {
  return ratingLevels.indexOf(level) + 1
}
