import { isInteger, toNumber, type Numeric } from '../decimal.ts'
import { ANY, BOOLEAN, listOf, nullable, NUMBER, type ExpressionType } from '../expression-type.ts'
import { charge, type Frame } from '../frame.ts'
import { EvaluationStop } from '../evaluation-stop.ts'
import { MAX_DEPTH } from '../limits.ts'
import { createValueSet } from '../values/value-set.ts'
import { equalValues } from '../values/compare-values.ts'
import { isList, type ListValue, type Value } from '../values/value.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

const LIST = { name: 'list', type: 'list' } as const
const POSITION = { name: 'position', type: 'number' } as const

export const LIST_FUNCTIONS = {
  'list contains': define(
    signature([LIST, { name: 'element', type: 'any', isNullable: true }], BOOLEAN, (frame, list, element) =>
      list.some(item => isSame(frame, item, element)),
    ),
  ),
  sublist: define(
    signature(
      [
        LIST,
        { name: 'start position', type: 'number' },
        { name: 'length', type: 'number', isOptional: true },
      ],
      keepType,
      (frame, list, start, length) => cutOut(frame, list, start, length),
    ),
  ),
  append: define(
    signature(
      [LIST, { name: 'item', type: 'list', spread: 'rest' }],
      ([list]) => list ?? listOf(ANY),
      (frame, list, items) => built(frame, [...list, ...items]),
    ),
  ),
  concatenate: define(
    signature([{ name: 'list', type: 'list', spread: 'rest' }], keepType, (frame, lists) =>
      chain(frame, lists),
    ),
  ),
  'insert before': define(
    signature(
      [LIST, POSITION, { name: 'newItem', type: 'any', isNullable: true }],
      keepType,
      (frame, list, position, item) => {
        const index = indexOf(list, position)
        return index === undefined ? null : built(frame, list.toSpliced(index, 0, item))
      },
    ),
  ),
  remove: define(
    signature([LIST, POSITION], keepType, (frame, list, position) => {
      const index = indexOf(list, position)
      return index === undefined ? null : built(frame, list.toSpliced(index, 1))
    }),
  ),
  'list replace': define(
    signature(
      [LIST, POSITION, { name: 'newItem', type: 'any', isNullable: true }],
      keepType,
      (frame, list, position, item) => {
        const index = indexOf(list, position)
        return index === undefined ? null : built(frame, list.with(index, item))
      },
    ),
  ),
  reverse: define(
    signature(
      [LIST],
      ([list]) => list ?? listOf(ANY),
      (frame, list) => built(frame, list.toReversed()),
    ),
  ),
  'index of': define(
    signature(
      [LIST, { name: 'match', type: 'any', isNullable: true }],
      listOf(NUMBER),
      (frame, list, match) =>
        built(
          frame,
          list.flatMap((item, index) => (isSame(frame, item, match) ? [index + 1] : [])),
        ),
    ),
  ),
  union: define(
    signature([{ name: 'list', type: 'list', spread: 'rest' }], keepType, (frame, lists) =>
      distinct(frame, chain(frame, lists)),
    ),
  ),
  'distinct values': define(
    signature(
      [LIST],
      ([list]) => list ?? listOf(ANY),
      (frame, list) => distinct(frame, list),
    ),
  ),
  flatten: define(
    signature(
      [LIST],
      ([list]) => flatType(list),
      (frame, list) => {
        const items: Value[] = []
        flattenInto(frame, items, list, 0)
        return items
      },
    ),
  ),
} satisfies Record<string, FunctionDefinition>

function keepType([list]: readonly ExpressionType[]): ExpressionType {
  return nullable(list?.kind === 'list' ? list : listOf(ANY))
}

function flatType(type: ExpressionType | undefined): ExpressionType {
  if (type?.kind !== 'list') return listOf(ANY)
  return type.item.kind === 'list' ? flatType(type.item) : type
}

function built(frame: Frame, list: ListValue): ListValue {
  charge(frame, list.length)
  return list
}

/** Two nulls are the same element. */
function isSame(frame: Frame, left: Value, right: Value): boolean {
  charge(frame, 1)
  return equalValues(left, right, frame) === true
}

function cutOut(frame: Frame, list: ListValue, start: Numeric, length: Numeric | null): ListValue | null {
  const from = indexOf(list, start)
  if (from === undefined) return null
  if (length === null) return built(frame, list.slice(from))
  const count = toNumber(length)
  if (!isInteger(length) || count < 1 || from + count > list.length) return null
  return built(frame, list.slice(from, from + count))
}

/** The index for a position from 1, negative from the end; `undefined` outside the list. */
function indexOf(list: ListValue, position: Numeric): number | undefined {
  const number = Math.trunc(toNumber(position))
  const index = number > 0 ? number - 1 : list.length + number
  return number === 0 || index < 0 || index >= list.length ? undefined : index
}

function chain(frame: Frame, lists: ListValue): ListValue {
  const items: Value[] = []
  for (const list of lists) {
    const part = isList(list) ? list : [list]
    charge(frame, part.length)
    for (const item of part) items.push(item)
  }
  return items
}

function distinct(frame: Frame, list: ListValue): ListValue {
  const seen = createValueSet(frame)
  return list.filter(item => seen.add(item))
}

function flattenInto(frame: Frame, items: Value[], list: ListValue, depth: number): void {
  if (depth > MAX_DEPTH) throw new EvaluationStop('tooDeep', { limit: MAX_DEPTH })
  for (const item of list) {
    charge(frame, 1)
    if (isList(item)) flattenInto(frame, items, item, depth + 1)
    else items.push(item)
  }
}
