import type { RegionField } from '@yibiao/schemas'
import { nullable, STRING } from '../expression/index.ts'
import { normaliseCode } from '../codes/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type CheckContext, type IssueDraft, type SummaryContext } from './field-meaning.ts'
import type { JsonSchema } from './json-schema.ts'
import { localize } from './localize.ts'
import { normaliseText } from './text-value.ts'

export type RegionLevel = RegionField['toLevel']

/** Key of the code table of administrative divisions. */
export const REGION_TABLE = 'region'

/** Digits of a division's code by level: GB/T 2260 and its continuation to villages (2, 4, 6, 9, 12). */
export const REGION_DIGITS = { province: 2, city: 4, county: 6, township: 9, village: 12 } as const

export const REGION_LEVELS = ['province', 'city', 'county', 'township', 'village'] as const

export const regionType = nullable(STRING)
export const regionSchema: JsonSchema = {
  type: 'string',
  pattern: '^\\d{2}(\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?)?$',
}

export interface RegionRule {
  /** Code above every division allowed. */
  readonly root?: string
  readonly toLevel?: RegionLevel
  readonly requiredLevel?: RegionLevel
}

/** Digits only; the zeros that fill shorter codes up (530103000000) go. */
export function normaliseRegion(answer: unknown): unknown {
  return normaliseText(answer, text => {
    const code = normaliseCode(text)
    if (!/^\d{6}(?:\d{3}){0,2}$/.test(code)) return code
    return code.replace(/^(\d{6}|\d{9})(?:000){1,2}$/, '$1').replace(/^(\d{2}|\d{4})(?:00){1,2}$/, '$1')
  })
}

export function checkRegion(answer: unknown, rule: RegionRule, context: CheckContext): readonly IssueDraft[] {
  if (answer === null) return NO_ISSUES
  if (typeof answer !== 'string') return [createFieldIssue('answer.shape')]
  if (levelOf(answer) === undefined) return [createFieldIssue('region.format')]
  const { root, toLevel, requiredLevel } = rule
  if (root !== undefined && !answer.startsWith(root)) return [createFieldIssue('region.outside', { root })]
  if (toLevel !== undefined && answer.length > REGION_DIGITS[toLevel]) {
    return [createFieldIssue('region.tooDeep', { level: toLevel })]
  }
  if (context.codeTables?.find(REGION_TABLE, answer) === null) {
    return [createFieldIssue('region.unknown', { code: answer })]
  }
  if (
    requiredLevel !== undefined &&
    answer.length < REGION_DIGITS[requiredLevel] &&
    !isDeepest(answer, context)
  ) {
    return [createFieldIssue('region.tooShallow', { level: requiredLevel })]
  }
  return NO_ISSUES
}

export function levelOf(code: string): RegionLevel | undefined {
  return /^\d+$/.test(code) ? REGION_LEVELS.find(level => REGION_DIGITS[level] === code.length) : undefined
}

/** The names of a division and all above it, without a separator as addresses are written: 云南省昆明市盘龙区. */
export function summariseRegion(answer: unknown, { codeTables, locale }: SummaryContext): string {
  if (typeof answer !== 'string' || answer === '') return ''
  const names = REGION_LEVELS.filter(level => REGION_DIGITS[level] <= answer.length)
    .map(level => codeTables?.find(REGION_TABLE, answer.slice(0, REGION_DIGITS[level])))
    .flatMap(entry => (entry === null || entry === undefined ? [] : [localize(entry.label, locale)]))
  return names.length === 0 ? answer : names.join(locale === 'en' ? ' ' : '')
}

/** Some divisions have no level below: Dongguan and Zhongshan have no counties. */
function isDeepest(code: string, { codeTables }: CheckContext): boolean {
  const entries = codeTables?.entries(REGION_TABLE)
  return (
    entries !== undefined &&
    !entries.some(entry => entry.code.length > code.length && entry.code.startsWith(code))
  )
}
