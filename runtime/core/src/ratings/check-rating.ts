import type { RatingIndicator, RatingLevel } from '@yibiao/schemas'
import { ratingTags } from './rating-tags.ts'

type Rating = {
  level: RatingLevel
  tags: readonly string[]
  indicators: Readonly<Record<string, RatingLevel>>
}

/**
 * What is wrong with a rating: a tag of another level, a tag named twice, or an indicator that is not asked in the
 * service's channel. Undefined for a rating that can be taken.
 */
export function checkRating(
  { level, tags, indicators }: Rating,
  asked: readonly RatingIndicator[],
): 'tagUnknown' | 'tagTwice' | 'indicatorUnknown' | undefined {
  const known = new Set(ratingTags[level].map(({ code }) => code))
  if (tags.some(tag => !known.has(tag))) return 'tagUnknown'
  if (new Set(tags).size !== tags.length) return 'tagTwice'
  const keys = new Set<string>(asked.map(({ key }) => key))
  return Object.keys(indicators).every(key => keys.has(key)) ? undefined : 'indicatorUnknown'
}
