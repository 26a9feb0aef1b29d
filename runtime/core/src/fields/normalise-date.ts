import { isDate, unlimitedDate } from '../clock/civil-date.ts'
import { toHalfWidth } from '../codes/normalise-code.ts'

/**
 * A date as people and registers write it, as `YYYY-MM-DD`: `2024-03-05`, `2024/3/5`, `2024.03.05`, `20240305`,
 * `2024年3月5日`, an instant's date part, and 长期 (also 永久, 99991231) as 9999-12-31. Blank is null; a text that
 * is none of these stays as it is.
 */
export function normaliseDate(answer: unknown): unknown {
  if (answer === undefined || answer === null || answer === '') return null
  if (typeof answer !== 'string') return answer
  if (isDate(answer)) return answer
  const text = toHalfWidth(answer).replace(/\s/g, '')
  if (text === '') return null
  if (LONG_TERM.test(text)) return unlimitedDate
  const match = SEPARATED.exec(text) ?? COMPACT.exec(text)
  if (match === null) return answer
  const [, year = '', month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : answer
}

const LONG_TERM = /^(?:长期|長期|永久|长期有效|永久有效|9999-?12-?31|9999年12月31日)$/
const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T.*|\d{2}:\d{2}(?::\d{2})?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
