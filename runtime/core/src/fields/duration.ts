import type { DurationField } from '@yibiao/schemas'
import {
  ANY,
  DAY_TIME_DURATION,
  fromValue,
  nullable,
  toValue,
  YEAR_MONTH_DURATION,
} from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning, type IssueDraft } from './field-meaning.ts'
import { orNull } from './json-schema.ts'

type Unit = DurationField['units'][number]

/** Designators of ISO 8601 by unit; minutes and hours stand behind `T`. */
const DESIGNATORS: Readonly<Record<Unit, string>> = {
  years: 'Y',
  months: 'M',
  days: 'D',
  hours: 'H',
  minutes: 'M',
}

export const duration: FieldMeaning<DurationField> = {
  empty: () => null,
  normalise(answer) {
    if (answer === undefined || answer === null) return null
    if (typeof answer !== 'string') return answer
    const text = answer.trim().toUpperCase()
    return text === '' ? null : (fromValue('duration', toValue('duration', text)) ?? answer)
  },
  check(answer, { units }) {
    if (answer === null) return NO_ISSUES
    const value = toValue('duration', answer)
    if (value === null || typeof answer !== 'string' || answer.startsWith('-')) {
      return [createFieldIssue('duration.format')]
    }
    return checkUnits(answer, units)
  },
  summarise: (answer, _field, { texts }) =>
    typeof answer === 'string' ? [{ text: texts.duration(splitDuration(answer)) }] : [],
  jsonSchema: () => orNull({ type: 'string', format: 'duration' }),
  valueType({ units }) {
    const areMonths = units.some(isMonthly)
    if (areMonths && !units.every(isMonthly)) return ANY
    return nullable(areMonths ? YEAR_MONTH_DURATION : DAY_TIME_DURATION)
  },
  toValue: answer => toValue('duration', answer),
  masking: 'none',
  hasAnswer: true,
}

/** Amounts by unit of an ISO 8601 duration. */
export function splitDuration(text: string): Partial<Record<Unit, number>> {
  const [days = '', clock = ''] = text.slice(1).split('T')
  const parts: Partial<Record<Unit, number>> = {}
  for (const unit of ['years', 'months', 'days', 'hours', 'minutes'] as const) {
    const source = unit === 'hours' || unit === 'minutes' ? clock : days
    const match = new RegExp(`(\\d+)${DESIGNATORS[unit]}`).exec(source)
    if (match !== null) parts[unit] = Number(match[1])
  }
  return parts
}

/** A length is measured in the offered units; a larger one is right when it can be written in an offered smaller one. */
function checkUnits(answer: string, units: readonly Unit[]): readonly IssueDraft[] {
  const isMonths = /[YM]/.test(answer.split('T')[0]?.slice(1) ?? '')
  const fitting = units.filter(unit => isMonthly(unit) === isMonths)
  if (fitting.length === 0) return [createFieldIssue('duration.units')]
  const parts = splitDuration(answer)
  const order: readonly Unit[] = isMonths ? ['years', 'months'] : ['days', 'hours', 'minutes']
  const smallestOffered = order.findLastIndex(unit => fitting.includes(unit))
  const smallestUsed = order.findLastIndex(unit => (parts[unit] ?? 0) > 0)
  return smallestUsed > smallestOffered || /\dS$/.test(answer)
    ? [createFieldIssue('duration.units')]
    : NO_ISSUES
}

function isMonthly(unit: Unit): boolean {
  return unit === 'years' || unit === 'months'
}
