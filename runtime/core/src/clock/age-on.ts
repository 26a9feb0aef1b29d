import { fullYearsOn, type LeapDayRule } from '../expression/temporal/date-rules.ts'
import type { CivilDate } from './civil-date.ts'
import { toDateValue } from './date-value.ts'

export type { LeapDayRule }

/**
 * Age in full years (周岁) on a day; it increases on the birthday itself.
 * Negative before the birth, so that callers can tell "not born yet" from "not one year old".
 * @throws RangeError when a text is no date
 */
export function ageOn(birthOn: CivilDate, on: CivilDate, leapDayRule: LeapDayRule = 'march1'): number {
  return fullYearsOn(toDateValue(birthOn), toDateValue(on), leapDayRule)
}
