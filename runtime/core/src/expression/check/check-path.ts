import type { Name, Path } from '../ast.ts'
import {
  ANY,
  BOOLEAN,
  DAY_TIME_DURATION,
  listOf,
  nonNull,
  nullable,
  NUMBER,
  STRING,
  type ExpressionType,
} from '../expression-type.ts'
import { findClosest } from '../find-closest.ts'
import { formatExpression } from '../format-expression.ts'
import { createIssue } from '../issue.ts'
import type { Checker, LocalNames } from './checker.ts'
import { describeType } from './describe-type.ts'

/** A name: elements of filters around, then bound names, then the scope. */
export function checkName(node: Name, names: LocalNames, checker: Checker): ExpressionType {
  const { name } = node
  const type = findInElements(name, names) ?? names.types.get(name) ?? checker.scope.lookup(name)
  if (type === undefined) {
    const candidates = [...names.types.keys(), ...checker.scope.names()]
    checker.report(createIssue('unknownName', node, { name }, findClosest(name, candidates)))
    return ANY
  }
  return names.present.has(name) ? nonNull(type) : type
}

/** A path: a key of a context, a part of a date, or the column of a list. */
export function checkPath(node: Path, names: LocalNames, checker: Checker): ExpressionType {
  const object = checker.infer(node.object, names)
  const type = keyType(object, node, checker)
  if (names.present.size > 0 && names.present.has(formatExpression(node))) return nonNull(type)
  return object.isNullable ? nullable(type) : type
}

function keyType(object: ExpressionType, node: Path, checker: Checker): ExpressionType {
  if (object.kind === 'any' || object.kind === 'null') return ANY
  if (object.kind === 'list') return listOf(keyType(object.item, node, checker))
  const keys = keysOf(object)
  if (keys === null) return ANY
  const type = keys.get(node.key)
  if (type !== undefined) return type
  const at = { from: Math.max(node.from, node.to - node.key.length), to: node.to }
  const params = { key: node.key, type: describeType(object) }
  checker.report(createIssue('unknownKey', at, params, findClosest(node.key, keys.keys())))
  return ANY
}

function findInElements(name: string, names: LocalNames): ExpressionType | undefined {
  for (const element of names.elements) {
    const type = element.kind === 'context' ? element.entries?.get(name) : undefined
    if (type !== undefined) return type
  }
  return undefined
}

const DATE_KEYS = ['year', 'month', 'day', 'weekday'] as const
const TIME_KEYS = ['hour', 'minute', 'second'] as const
const ZONE_KEYS = [
  ['time offset', nullable(DAY_TIME_DURATION)],
  ['timezone', nullable(STRING)],
] as const

const KEYS: ReadonlyMap<string, ReadonlyMap<string, ExpressionType>> = new Map([
  ['date', numberKeys(DATE_KEYS)],
  ['time', new Map<string, ExpressionType>([...numberKeys(TIME_KEYS), ...ZONE_KEYS])],
  ['dateTime', new Map<string, ExpressionType>([...numberKeys([...DATE_KEYS, ...TIME_KEYS]), ...ZONE_KEYS])],
  ['dayTimeDuration', numberKeys(['days', 'hours', 'minutes', 'seconds'])],
  ['yearMonthDuration', numberKeys(['years', 'months'])],
])

function numberKeys(keys: readonly string[]): Map<string, ExpressionType> {
  return new Map(keys.map(key => [key, NUMBER]))
}

/** Null when the keys are not known; none for a type without parts. */
function keysOf(type: ExpressionType): ReadonlyMap<string, ExpressionType> | null {
  if (type.kind === 'context') return type.entries
  if (type.kind !== 'range') return KEYS.get(type.kind) ?? new Map()
  return new Map([
    ['start', nullable(type.of)],
    ['end', nullable(type.of)],
    ['start included', BOOLEAN],
    ['end included', BOOLEAN],
  ])
}
