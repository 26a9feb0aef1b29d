import { isLeapYear, splitDate, type CivilDate } from './civil-date.ts'

/** When a person born on 29 February grows older in a common year. The platform's default is 1 March. */
export type LeapDayRule = 'march1' | 'february28'

/**
 * Age in full years (周岁) on a day; it increases on the birthday itself.
 * Negative before the birth, so that callers can tell "not born yet" from "not one year old".
 */
export function ageOn(birthOn: CivilDate, on: CivilDate, leapDayRule: LeapDayRule = 'march1'): number {
  const birth = splitDate(birthOn)
  const day = splitDate(on)
  const birthday = birthdayIn(day.year, birth, leapDayRule)
  const hasHadBirthday = day.month * 100 + day.day >= birthday
  return day.year - birth.year - (hasHadBirthday ? 0 : 1)
}

/** Month and day as MMDD, of the day on which the age changes in `year`. */
function birthdayIn(year: number, birth: { month: number; day: number }, leapDayRule: LeapDayRule): number {
  const isMissing = birth.month === 2 && birth.day === 29 && !isLeapYear(year)
  if (!isMissing) return birth.month * 100 + birth.day
  return leapDayRule === 'march1' ? 301 : 228
}
