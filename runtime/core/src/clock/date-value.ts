import { createDate } from '../expression/temporal/date.ts'
import type { DateValue } from '../expression/values/value.ts'
import { splitDate, type CivilDate } from './civil-date.ts'

/** The date as rules calculate with it. @throws RangeError when the text is no date */
export function toDateValue(date: CivilDate): DateValue {
  const { year, month, day } = splitDate(date)
  const value = createDate(year, month, day)
  if (value === undefined) throw new RangeError(`not a civil date: ${date}`)
  return value
}
