import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { listOtherCharacters, toHalfWidth } from './normalise-code.ts'

const minimum = 2
const maximum = 50

/**
 * One form of a name: half-width, single spaces between Latin words, none between Chinese characters, and `·`
 * (U+00B7) for every dot that keyboards and registers put between the parts of a transliterated name.
 */
export function normalisePersonName(text: string): string {
  return toHalfWidth(text)
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[•‧∙⋅・･]/g, '·')
    .replace(/\s+/g, ' ')
    .replace(/([\p{Script=Han}·]) /gu, '$1')
    .replace(/ (?=[\p{Script=Han}·])/gu, '')
    .replace(/(\p{Script=Han})\.(?=\p{Script=Han})/gu, '$1·')
    .trim()
}

/**
 * A person's name, 2–50 characters: Chinese characters of every extension block, `·` between parts, or letters with
 * spaces, hyphens, apostrophes and dots. Private-use characters of old systems are refused: nobody else can read them.
 */
export function checkPersonName(text: string): CheckResult {
  const name = normalisePersonName(text)
  const length = Array.from(name).length
  if (length < minimum || length > maximum) {
    return createCodeIssue('personName.length', { minimum, maximum, actual: length })
  }
  const characters = listOtherCharacters(
    name,
    /[\p{Script=Han}\p{Script=Latin}\p{M}\p{Variation_Selector} ·.'’-]/u,
  )
  if (characters !== '') return createCodeIssue('personName.characters', { characters })
  if (!/\p{L}/u.test(name)) return createCodeIssue('personName.characters', { characters: name })
  const isMisplaced = name.startsWith('·') || name.endsWith('·') || name.includes('··')
  return isMisplaced ? createCodeIssue('personName.middleDot') : undefined
}
