import type { Field } from '@yibiao/schemas'
import {
  add,
  addDays,
  divide,
  formatDate,
  formatDecimal,
  isDate,
  isNumeric,
  orderValues,
  parseDate,
  parseDecimal,
  type Expression,
  type ExpressionType,
  type Value,
} from '../expression/index.ts'
import { childExpressions } from '../expression/child-expressions.ts'
import { listOptions, optionsOf } from '../form/rule-texts.ts'

/** The values of an input, cut into segments on which every cell of the column says the same. */
export type InputDomain =
  | { readonly kind: 'ordered'; readonly segments: readonly OrderedSegment[] }
  | { readonly kind: 'listed'; readonly segments: readonly ListedSegment[] }

/** One value, or everything between two; without an end it goes on for ever. */
export interface OrderedSegment {
  readonly sample: Value
  readonly low?: Value
  readonly high?: Value
  readonly isPoint: boolean
}

/** One value, or all that no cell mentions. */
export interface ListedSegment {
  readonly sample: Value
  readonly isOther: boolean
}

/** Nothing where values of the type have no segments. Empty inputs are not looked at. */
export function domainOf(
  type: ExpressionType,
  field: Field | undefined,
  cells: readonly Expression[],
): InputDomain | undefined {
  const literals = cells.flatMap(literalsIn)
  switch (type.kind) {
    case 'boolean':
      return { kind: 'listed', segments: [true, false].map(sample => ({ sample, isOther: false })) }
    case 'string':
      return { kind: 'listed', segments: listedSegments(field, literals) }
    case 'number':
      return { kind: 'ordered', segments: numberSegments(field, literals.filter(isNumeric)) }
    case 'date':
      return { kind: 'ordered', segments: orderedSegments(literals.filter(isDate), sampleDay) }
    default:
      return undefined
  }
}

/** Whether the cell depends on nothing but the input and on literals, so that samples tell what it says. */
export function isDecidable(cell: Expression): boolean {
  if (cell.kind === 'name') return cell.name === '?'
  const isPlain = cell.kind !== 'call' && cell.kind !== 'path' && cell.kind !== 'arithmetic'
  return isPlain && childExpressions(cell).every(isDecidable)
}

function literalsIn(cell: Expression): readonly Value[] {
  switch (cell.kind) {
    case 'number':
      return present(parseDecimal(cell.text))
    case 'negation':
      return cell.operand.kind === 'number' ? present(parseDecimal(`-${cell.operand.text}`)) : []
    case 'string':
      return [cell.value]
    case 'temporal':
      return present(parseDate(cell.text))
    default:
      return childExpressions(cell).flatMap(literalsIn)
  }
}

function present(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value]
}

function listedSegments(field: Field | undefined, literals: readonly Value[]): ListedSegment[] {
  const source = field === undefined ? undefined : optionsOf(field)
  const isClosed = source?.type === 'inline'
  const values = isClosed
    ? listOptions(source.options).map(({ option }) => option.value)
    : [...new Set(literals)]
  const listed = values.map(sample => ({ sample, isOther: false }))
  return isClosed ? listed : [...listed, { sample: '\u0000', isOther: true }]
}

function numberSegments(field: Field | undefined, literals: readonly Value[]): OrderedSegment[] {
  const limits =
    field?.type === 'integer' || field?.type === 'number' || field?.type === 'money'
      ? [field.minimum, field.maximum].map(limit =>
          limit === undefined ? undefined : parseDecimal(String(limit)),
        )
      : []
  const [minimum, maximum] = limits
  const sample = field?.type === 'integer' ? sampleInteger : sampleNumber
  const values = [...literals, ...limits.flatMap(limit => present(limit))]
  return orderedSegments(values, sample).filter(
    segment =>
      (minimum === undefined || isOrdered(minimum, segment.sample)) &&
      (maximum === undefined || isOrdered(segment.sample, maximum)),
  )
}

/** A value between two, or beyond one; nothing when there is none. */
type Sampler = (low: Value | undefined, high: Value | undefined) => Value | undefined

function orderedSegments(literals: readonly Value[], sample: Sampler): OrderedSegment[] {
  const points = literals
    .toSorted((a, b) => orderValues(a, b) ?? 0)
    .filter((value, index, all) => index === 0 || orderValues(value, all[index - 1] ?? null) !== 0)
  return Array.from({ length: points.length + 1 }, (_, index): OrderedSegment[] => {
    const low = points[index - 1]
    const high = points[index]
    const between = sample(low, high)
    const open = {
      isPoint: false,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    }
    return [
      ...(between === undefined ? [] : [{ ...open, sample: between }]),
      ...(high === undefined ? [] : [{ isPoint: true, sample: high, low: high, high }]),
    ]
  }).flat()
}

function sampleNumber(low: Value | undefined, high: Value | undefined): Value | undefined {
  if (isNumeric(low) && isNumeric(high)) return divide(add(low, high), 2)
  if (isNumeric(low)) return add(low, 1)
  return isNumeric(high) ? add(high, -1) : 0
}

function sampleInteger(low: Value | undefined, high: Value | undefined): Value | undefined {
  const next = isNumeric(low) ? add(low, 1) : sampleNumber(low, high)
  return next === undefined || high === undefined || isBefore(next, high) ? next : undefined
}

function sampleDay(low: Value | undefined, high: Value | undefined): Value | undefined {
  const next =
    low !== undefined && isDate(low)
      ? addDays(low, 1)
      : high !== undefined && isDate(high)
        ? addDays(high, -1)
        : parseDate('2000-01-01')
  return next === undefined || high === undefined || isBefore(next, high) ? next : undefined
}

function isBefore(left: Value, right: Value): boolean {
  return (orderValues(left, right) ?? 0) < 0
}

function isOrdered(left: Value, right: Value): boolean {
  return (orderValues(left, right) ?? 1) <= 0
}

/** The literal that stands for a value of a domain. */
export function literalOf(value: Value): Expression {
  const at = { from: 0, to: 0 }
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...at }
  if (typeof value === 'string') return { kind: 'string', value, ...at }
  if (isDate(value)) return { kind: 'temporal', text: formatDate(value), ...at }
  if (!isNumeric(value)) return { kind: 'null', ...at }
  const text = formatDecimal(value)
  if (!text.startsWith('-')) return { kind: 'number', text, ...at }
  return { kind: 'negation', operand: { kind: 'number', text: text.slice(1), ...at }, ...at }
}
