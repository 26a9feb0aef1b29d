import { formatDate, splitDate, type CivilDate } from './civil-date.ts'

/** Days since 1970-01-01, which is 0. */
export type DayNumber = number

const lastDay: DayNumber = 2_932_896 // 9999-12-31
const firstDay: DayNumber = -719_162 // 0001-01-01

/**
 * The number of a date. @throws RangeError when the text is no date.
 * Counting years from March puts the leap day last, so that one formula fits every month.
 */
export function toDayNumber(date: CivilDate): DayNumber {
  const { year, month, day } = splitDate(date)
  const marchYear = month > 2 ? year : year - 1
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - 719_468
}

/** The date of a day number. @throws RangeError outside 0001-01-01 … 9999-12-31. */
export function fromDayNumber(dayNumber: DayNumber): CivilDate {
  if (!Number.isInteger(dayNumber) || dayNumber < firstDay || dayNumber > lastDay) {
    throw new RangeError(`no civil date has the day number ${dayNumber}`)
  }
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return formatDate({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  })
}

/** Monday 1 … Sunday 7 (ISO 8601). */
export function weekdayOf(dayNumber: DayNumber): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}
