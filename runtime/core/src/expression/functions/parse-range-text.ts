import { parseDecimal } from '../decimal.ts'
import { parseTemporal } from '../temporal/parse-temporal.ts'
import { orderValues } from '../values/compare-values.ts'
import { kindOf, type RangeValue, type Value } from '../values/value.ts'

const RANGE_TEXT = /^\s*([[(\]])\s*(.*?)\s*\.\.\s*(.*?)\s*([\])[])\s*$/

/** Reads `[1..10]` with ends that are literals, for the function `range`; `undefined` when it is no range. */
export function parseRangeText(text: string): RangeValue | undefined {
  const match = RANGE_TEXT.exec(text)
  const start = parseEnd(match?.[2] ?? '')
  const end = parseEnd(match?.[3] ?? '')
  if (match === null || start === undefined || end === undefined) return undefined
  const isStartIncluded = match[1] === '['
  const isEndIncluded = match[4] === ']'
  if (start === null || end === null) {
    const isOpen = (start === null && isStartIncluded) || (end === null && isEndIncluded)
    return isOpen || start === end ? undefined : { kind: 'range', start, end, isStartIncluded, isEndIncluded }
  }
  const order = kindOf(start) === kindOf(end) ? orderValues(start, end) : null
  return order === null || order > 0
    ? undefined
    : { kind: 'range', start, end, isStartIncluded, isEndIncluded }
}

function parseEnd(text: string): Value | undefined {
  if (text === '') return null
  const quoted = /^(@?)"([^"\\]*)"$/.exec(text)
  if (quoted !== null) return quoted[1] === '@' ? parseTemporal(quoted[2] ?? '') : (quoted[2] ?? '')
  const called = /^(?:date|time|date and time|duration)\(\s*"([^"\\]*)"\s*\)$/.exec(text)
  return called === null ? parseDecimal(text) : parseTemporal(called[1] ?? '')
}
