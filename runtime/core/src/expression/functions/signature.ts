import { isNumeric, type Numeric } from '../decimal.ts'
import type { ExpressionType } from '../expression-type.ts'
import type { Frame } from '../frame.ts'
import {
  isBoxed,
  isContext,
  isDate,
  isDateTime,
  isList,
  isRange,
  type ContextValue,
  type DateTimeValue,
  type DateValue,
  type DayTimeDuration,
  type ListValue,
  type RangeValue,
  type TimeValue,
  type Value,
  type YearMonthDuration,
} from '../values/value.ts'

/** A built-in function: one or more ways to call it, tried by the number and names of the arguments. */
export interface FunctionDefinition {
  readonly signatures: readonly Signature[]
}

export interface Signature {
  readonly parameters: readonly Parameter[]
  readonly result: ResultType
  /** The values must be those of the parameters, in order and fitted to their types by `FIT`. */
  readonly run: Run
}

export type Run = (frame: Frame, ...values: readonly (Value | undefined)[]) => Value

/** A fixed type, or one that depends on the types of the arguments. */
export type ResultType = ExpressionType | ((argumentTypes: readonly ExpressionType[]) => ExpressionType)

export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** The function is called with null for a missing argument. */
  readonly isOptional?: true
  /** The function is called even if the argument is null; otherwise its result is then null. */
  readonly isNullable?: true
  /**
   * For the last parameter, of type list. `orList`: either one list or its elements, `sum([1, 2])` and
   * `sum(1, 2)`. `rest`: any number of further arguments.
   */
  readonly spread?: 'orList' | 'rest'
  /** For a list: what its elements must be for the result to be more than null. Known to the checker only. */
  readonly elements?: 'number' | 'boolean' | 'string'
}

/** The types a parameter can have, and what the function then gets. */
export interface ParameterTypes {
  any: Value
  boolean: boolean
  number: Numeric
  string: string
  date: DateValue
  time: TimeValue
  dateTime: DateTimeValue
  dateOrDateTime: DateValue | DateTimeValue
  duration: DayTimeDuration | YearMonthDuration
  list: ListValue
  context: ContextValue
  range: RangeValue
}

export type ParameterType = keyof ParameterTypes

type ArgumentOf<P extends Parameter> =
  | ParameterTypes[P['type']]
  | (P extends { readonly isOptional: true } | { readonly isNullable: true } ? null : never)

type ArgumentsOf<P extends readonly Parameter[]> = { [Index in keyof P]: ArgumentOf<P[Index]> }

/** Declares one way to call a function; the types of `run` follow from the parameters. */
export function signature<const P extends readonly Parameter[]>(
  parameters: P,
  result: ResultType,
  run: (frame: Frame, ...values: ArgumentsOf<P>) => Value,
): Signature {
  // The caller fits every value to its parameter, which the common type of all signatures cannot say.
  return { parameters, result, run: run as unknown as Run }
}

/** Declares a function. */
export function define(...signatures: readonly Signature[]): FunctionDefinition {
  return { signatures }
}

/**
 * Fits a value to a parameter as FEEL converts implicitly: a list of one is its element, an element is a list of
 * one, a date is a date and time. `undefined` when it does not fit.
 */
export const FIT: { readonly [Type in ParameterType]: (value: Value) => ParameterTypes[Type] | undefined } = {
  any: value => value,
  boolean: value => {
    const single = unwrap(value)
    return typeof single === 'boolean' ? single : undefined
  },
  number: value => {
    const single = unwrap(value)
    return isNumeric(single) ? single : undefined
  },
  string: value => {
    const single = unwrap(value)
    return typeof single === 'string' ? single : undefined
  },
  date: value => {
    const single = unwrap(value)
    if (isDateTime(single)) return single.date
    return isDate(single) ? single : undefined
  },
  time: value => {
    const single = unwrap(value)
    return isBoxed(single) && single.kind === 'time' ? single : undefined
  },
  dateTime: value => {
    const single = unwrap(value)
    if (isDate(single)) return { kind: 'dateTime', date: single, seconds: 0, offset: 0, zone: null }
    return isDateTime(single) ? single : undefined
  },
  dateOrDateTime: value => {
    const single = unwrap(value)
    return isDate(single) || isDateTime(single) ? single : undefined
  },
  duration: value => {
    const single = unwrap(value)
    if (!isBoxed(single)) return undefined
    return single.kind === 'dayTimeDuration' || single.kind === 'yearMonthDuration' ? single : undefined
  },
  list: value => (isList(value) ? value : value === null ? undefined : [value]),
  context: value => {
    const single = unwrap(value)
    return isContext(single) ? single : undefined
  },
  range: value => {
    const single = unwrap(value)
    return isRange(single) ? single : undefined
  },
}

function unwrap(value: Value): Value {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value
}
