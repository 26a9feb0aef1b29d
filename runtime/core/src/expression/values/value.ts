import { isNumeric, type Numeric } from '../decimal.ts'

/** A value of the expression language. Everything is immutable plain data; nothing has a prototype a name can reach. */
export type Value =
  | null
  | boolean
  | string
  | Numeric
  | DateValue
  | TimeValue
  | DateTimeValue
  | DayTimeDuration
  | YearMonthDuration
  | ListValue
  | ContextValue
  | RangeValue

export type ListValue = readonly Value[]

/** A day of the Gregorian calendar. */
export interface DateValue {
  readonly kind: 'date'
  /** year × 512 + month × 32 + day: compares like the date, and its parts come off without a calendar. */
  readonly code: number
}

/** A time of day; `offset` (seconds east of UTC) is null for a local time, `zone` is the name it was written with. */
export interface TimeValue {
  readonly kind: 'time'
  /** Seconds since midnight, fractions allowed. */
  readonly seconds: Numeric
  readonly offset: number | null
  readonly zone: string | null
}

export interface DateTimeValue {
  readonly kind: 'dateTime'
  readonly date: DateValue
  /** Seconds since midnight, fractions allowed. */
  readonly seconds: Numeric
  readonly offset: number | null
  readonly zone: string | null
}

export interface DayTimeDuration {
  readonly kind: 'dayTimeDuration'
  readonly seconds: Numeric
}

export interface YearMonthDuration {
  readonly kind: 'yearMonthDuration'
  /** An integer. */
  readonly months: number
}

/** Named values. A `Map`, so that `__proto__` is a key like any other. */
export interface ContextValue {
  readonly kind: 'context'
  readonly entries: ReadonlyMap<string, Value>
}

/** An interval; an end that is null is open without limit. */
export interface RangeValue {
  readonly kind: 'range'
  readonly start: Value
  readonly end: Value
  readonly isStartIncluded: boolean
  readonly isEndIncluded: boolean
}

type BoxedValue =
  DateValue | TimeValue | DateTimeValue | DayTimeDuration | YearMonthDuration | ContextValue | RangeValue

export type ValueKind = 'null' | 'boolean' | 'string' | 'number' | 'list' | BoxedValue['kind']

/** The type of a value at run time. */
export function kindOf(value: Value): ValueKind {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (isNumeric(value)) return 'number'
  if (isList(value)) return 'list'
  return value.kind
}

export function isList(value: Value): value is ListValue {
  return Array.isArray(value)
}

export function isDate(value: Value): value is DateValue {
  return isBoxed(value) && value.kind === 'date'
}

export function isDateTime(value: Value): value is DateTimeValue {
  return isBoxed(value) && value.kind === 'dateTime'
}

export function isContext(value: Value): value is ContextValue {
  return isBoxed(value) && value.kind === 'context'
}

export function isRange(value: Value): value is RangeValue {
  return isBoxed(value) && value.kind === 'range'
}

/** Whether the value is one of the object values that carry their `kind`. */
export function isBoxed(value: Value): value is BoxedValue {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** Builds a context from its entries, in order. */
export function createContext(entries: Iterable<readonly [string, Value]>): ContextValue {
  return { kind: 'context', entries: new Map(entries) }
}
