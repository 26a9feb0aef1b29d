import { isInteger, toNumber, type Numeric } from '../decimal.ts'
import { EvaluationStop } from '../evaluation-stop.ts'
import { DATE, nullable, NUMBER } from '../expression-type.ts'
import { charge, type Frame } from '../frame.ts'
import { addDays, addMonths, formatDate, toEpochDay, yearOf } from '../temporal/date.ts'
import { fullYearsOn, lastDayOfPeriod } from '../temporal/date-rules.ts'
import type { DateValue } from '../values/value.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

const DAY = { name: 'date', type: 'date' } as const
const COUNT = { name: 'n', type: 'number' } as const
const MAX_MONTHS = 1_000_000

export const DATE_RULE_FUNCTIONS = {
  'age on': define(
    signature(
      [
        { name: 'birth date', type: 'date' },
        DAY,
        { name: 'leap day rule', type: 'string', isOptional: true },
      ],
      nullable(NUMBER),
      (_, birth, date, leapDayRule) => ageOn(birth, date, leapDayRule),
    ),
  ),
  'add months': define(signature([DAY, COUNT], nullable(DATE), (_, date, n) => addWholeMonths(date, n, 1))),
  'add years': define(signature([DAY, COUNT], nullable(DATE), (_, date, n) => addWholeMonths(date, n, 12))),
  'period end': define(
    signature(
      [
        { name: 'from', type: 'date' },
        { name: 'years', type: 'number' },
      ],
      nullable(DATE),
      (_, from, years) => periodEnd(from, years),
    ),
  ),
  'working days between': define(
    signature(
      [
        { name: 'from', type: 'date' },
        { name: 'to', type: 'date' },
      ],
      NUMBER,
      (frame, from, to) => workingDaysBetween(frame, from, to),
    ),
  ),
  'add working days': define(
    signature([DAY, COUNT], nullable(DATE), (frame, date, n) => addWorkingDays(frame, date, n)),
  ),
} satisfies Record<string, FunctionDefinition>

/** Nobody has an age before birth. */
function ageOn(birth: DateValue, date: DateValue, leapDayRule: string | null): number | null {
  if (date.code < birth.code) return null
  return fullYearsOn(birth, date, leapDayRule === 'february28' ? 'february28' : 'march1')
}

function addWholeMonths(date: DateValue, count: Numeric, factor: number): DateValue | null {
  if (!isInteger(count)) return null
  const months = toNumber(count) * factor
  return Math.abs(months) > MAX_MONTHS ? null : (addMonths(date, months) ?? null)
}

function periodEnd(from: DateValue, years: Numeric): DateValue | null {
  const isCountable = isInteger(years) && Math.abs(toNumber(years)) * 12 <= MAX_MONTHS
  return isCountable ? (lastDayOfPeriod(from, toNumber(years)) ?? null) : null
}

/** Working days after `from` up to and including `to`: the first day does not count. Negative backwards. */
function workingDaysBetween(frame: Frame, from: DateValue, to: DateValue): number {
  if (to.code < from.code) return -workingDaysBetween(frame, to, from)
  const days = toEpochDay(to) - toEpochDay(from)
  charge(frame, days)
  let count = 0
  for (let day = 1; day <= days; day++) {
    if (isWorkingDay(frame, addDays(from, day))) count += 1
  }
  return count
}

/** The n-th working day after the date, before it if n is negative; the date itself if n is 0. */
function addWorkingDays(frame: Frame, date: DateValue, count: Numeric): DateValue | null {
  if (!isInteger(count)) return null
  const step = toNumber(count) < 0 ? -1 : 1
  let remaining = Math.abs(toNumber(count))
  let day: DateValue | undefined = date
  while (remaining > 0 && day !== undefined) {
    charge(frame, 1)
    day = addDays(day, step)
    if (isWorkingDay(frame, day)) remaining -= 1
  }
  return day ?? null
}

function isWorkingDay(frame: Frame, date: DateValue | undefined): boolean {
  const { calendar } = frame.scope
  if (calendar === undefined) throw new EvaluationStop('serviceMissing', { service: 'calendar' })
  if (date === undefined) return false
  const answer = calendar.isWorkingDay(formatDate(date))
  if (answer === undefined) throw new EvaluationStop('calendarMissing', { year: yearOf(date) })
  return answer
}
