import { formatDecimal, isNumeric } from '../decimal.ts'
import { EvaluationStop } from '../evaluation-stop.ts'
import { charge, chargeString, type Meter } from '../frame.ts'
import { isName } from '../keywords.ts'
import { MAX_DEPTH } from '../limits.ts'
import { formatDateTime } from '../temporal/date-time.ts'
import { formatDate } from '../temporal/date.ts'
import { formatDayTimeDuration, formatYearMonthDuration } from '../temporal/duration.ts'
import { formatTime } from '../temporal/time.ts'
import { isList, type RangeValue, type Value } from './value.ts'

/** The text of a value as an expression would write it; strings in quotes. What `string()` gives for all else. */
export function formatValue(value: Value, meter: Meter, depth = 0): string {
  if (depth > MAX_DEPTH) throw new EvaluationStop('tooDeep', { limit: MAX_DEPTH })
  charge(meter, 1)
  const text = formatAny(value, meter, depth)
  chargeString(meter, text.length)
  return text
}

/** A string in quotes, escaped as the language reads it. */
export function quote(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')}"`
}

function formatAny(value: Value, meter: Meter, depth: number): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'boolean') return String(value)
  if (isNumeric(value)) return formatDecimal(value)
  if (isList(value)) return `[${value.map(item => formatValue(item, meter, depth + 1)).join(', ')}]`
  switch (value.kind) {
    case 'date':
      return formatDate(value)
    case 'time':
      return formatTime(value)
    case 'dateTime':
      return formatDateTime(value)
    case 'dayTimeDuration':
      return formatDayTimeDuration(value)
    case 'yearMonthDuration':
      return formatYearMonthDuration(value)
    case 'context':
      return `{${[...value.entries].map(([key, entry]) => `${formatKey(key)}: ${formatValue(entry, meter, depth + 1)}`).join(', ')}}`
    case 'range':
      return formatRange(value, meter, depth)
  }
}

function formatRange(range: RangeValue, meter: Meter, depth: number): string {
  const { start, end, isStartIncluded, isEndIncluded } = range
  if (start === null) return `(${isEndIncluded ? '<=' : '<'} ${formatValue(end, meter, depth + 1)})`
  if (end === null) return `(${isStartIncluded ? '>=' : '>'} ${formatValue(start, meter, depth + 1)})`
  const ends = `${formatValue(start, meter, depth + 1)}..${formatValue(end, meter, depth + 1)}`
  return `${isStartIncluded ? '[' : '('}${ends}${isEndIncluded ? ']' : ')'}`
}

/** A key of a context: bare if it is a name, else in quotes. */
export function formatKey(key: string): string {
  return isName(key) ? key : quote(key)
}
