/** What is known of a value before it exists: the types of form fields, of functions and of whole expressions. */
export type ExpressionType = ScalarType | ListType | ContextType | RangeType

export interface ScalarType {
  readonly kind: ScalarKind
  readonly isNullable: boolean
}

/** `any` is a value of which nothing is known; `null` is the value null itself. */
export type ScalarKind =
  | 'any'
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'dayTimeDuration'
  | 'yearMonthDuration'

export interface ListType {
  readonly kind: 'list'
  readonly item: ExpressionType
  readonly isNullable: boolean
}

export interface ContextType {
  readonly kind: 'context'
  /** `null` when the keys are not known, as for the answer of a source. */
  readonly entries: ReadonlyMap<string, ExpressionType> | null
  readonly isNullable: boolean
}

export interface RangeType {
  readonly kind: 'range'
  readonly of: ExpressionType
  readonly isNullable: boolean
}

/** The names an expression may use. */
export interface TypeScope {
  lookup(name: string): ExpressionType | undefined
  /** All names, for "did you mean". */
  names(): Iterable<string>
}

export const ANY: ExpressionType = { kind: 'any', isNullable: true }
export const NULL: ExpressionType = { kind: 'null', isNullable: true }
export const BOOLEAN: ExpressionType = { kind: 'boolean', isNullable: false }
export const NUMBER: ExpressionType = { kind: 'number', isNullable: false }
export const STRING: ExpressionType = { kind: 'string', isNullable: false }
export const DATE: ExpressionType = { kind: 'date', isNullable: false }
export const TIME: ExpressionType = { kind: 'time', isNullable: false }
export const DATE_TIME: ExpressionType = { kind: 'dateTime', isNullable: false }
export const DAY_TIME_DURATION: ExpressionType = { kind: 'dayTimeDuration', isNullable: false }
export const YEAR_MONTH_DURATION: ExpressionType = { kind: 'yearMonthDuration', isNullable: false }

export function listOf(item: ExpressionType): ExpressionType {
  return { kind: 'list', item, isNullable: false }
}

export function contextOf(entries: Iterable<readonly [string, ExpressionType]> | null): ExpressionType {
  return { kind: 'context', entries: entries === null ? null : new Map(entries), isNullable: false }
}

export function rangeOf(of: ExpressionType): ExpressionType {
  return { kind: 'range', of, isNullable: false }
}

/** The same type, and null. */
export function nullable(type: ExpressionType): ExpressionType {
  return type.isNullable ? type : { ...type, isNullable: true }
}

/** The same type without null. */
export function nonNull(type: ExpressionType): ExpressionType {
  return type.isNullable && type.kind !== 'any' && type.kind !== 'null'
    ? { ...type, isNullable: false }
    : type
}
