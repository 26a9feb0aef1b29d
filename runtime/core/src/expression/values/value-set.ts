import { formatDecimal, isDecimal, isWide } from '../decimal.ts'
import { charge, readText, type Meter } from '../frame.ts'
import { STEPS_PER_WIDE } from '../limits.ts'
import { equalValues } from './compare-values.ts'
import { isDate, type Value } from './value.ts'

export interface ValueSet {
  /** Adds a value; false when an equal one was there. */
  add(value: Value): boolean
}

/** A set by FEEL's equality: constant time for strings, numbers, booleans and dates, a search for all else. */
export function createValueSet(meter: Meter): ValueSet {
  const keys = new Set<string | number | boolean | null>()
  const others: Value[] = []
  return {
    add(value) {
      charge(meter, 1)
      readText(meter, value)
      if (isWide(value)) charge(meter, STEPS_PER_WIDE)
      const key = keyOf(value)
      if (key !== undefined) {
        const size = keys.size
        return keys.add(key).size > size
      }
      charge(meter, others.length)
      if (others.some(other => equalValues(other, value, meter) === true)) return false
      others.push(value)
      return true
    },
  }
}

function keyOf(value: Value): string | number | boolean | null | undefined {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return `"${value}`
  if (isDecimal(value)) return formatDecimal(value)
  return isDate(value) ? `@${value.code}` : undefined
}
