import type { Between, Comparison, Expression, Positioned, RangeExpression } from '../ast.ts'
import { mentionsName } from '../child-expressions.ts'
import { BOOLEAN, nullable, rangeOf, type ExpressionType } from '../expression-type.ts'
import { createIssue } from '../issue.ts'
import { checkCondition } from './check-condition.ts'
import type { Checker, LocalNames } from './checker.ts'
import { describeType } from './describe-type.ts'
import { joinTypes } from './join-types.ts'

/** Equality is never null between comparable types; an order is null when a side is. */
export function checkComparison(node: Comparison, names: LocalNames, checker: Checker): ExpressionType {
  const left = checker.infer(node.left, names)
  const right = checker.infer(node.right, names)
  return node.operator === '=' || node.operator === '!='
    ? checkEquality(node, left, right, checker)
    : checkOrder(node, left, right, checker)
}

export function checkBetween(node: Between, names: LocalNames, checker: Checker): ExpressionType {
  const value = checker.infer(node.value, names)
  const low = checkOrder(node, value, checker.infer(node.low, names), checker)
  const high = checkOrder(node, value, checker.infer(node.high, names), checker)
  return joinTypes([low, high])
}

export function checkRange(node: RangeExpression, names: LocalNames, checker: Checker): ExpressionType {
  const start = checker.infer(node.start, names)
  const end = checker.infer(node.end, names)
  if (start.kind !== 'null' && end.kind !== 'null') checkOrder(node, start, end, checker)
  return rangeOf(joinTypes([start, end]))
}

/** One test of `in` or of a cell, for a subject. */
export function checkTest(
  test: Expression,
  subject: ExpressionType,
  names: LocalNames,
  checker: Checker,
): ExpressionType {
  if (test.kind === 'unaryComparison') {
    const operand = checker.infer(test.operand, names)
    return test.operator === '=' || test.operator === '!='
      ? checkEquality(test, subject, operand, checker)
      : checkOrder(test, subject, operand, checker)
  }
  const type = checker.infer(test, names)
  if (mentionsName(test, '?')) {
    checkCondition(test, type, checker, { isNullAllowed: true })
    return type.isNullable ? nullable(BOOLEAN) : BOOLEAN
  }
  if (type.kind === 'range' && subject.kind !== 'range') return checkOrder(test, subject, type.of, checker)
  if (type.kind === 'list' && subject.kind !== 'list') {
    const { item } = type
    if (item.kind === 'range') return checkOrder(test, subject, item.of, checker)
    return checkEquality(test, subject, item, checker)
  }
  return checkEquality(test, subject, type, checker)
}

function checkEquality(
  at: Positioned,
  left: ExpressionType,
  right: ExpressionType,
  checker: Checker,
): ExpressionType {
  if (isUnknown(left) || isUnknown(right))
    return left.kind === 'any' || right.kind === 'any' ? nullable(BOOLEAN) : BOOLEAN
  if (left.kind === right.kind) return BOOLEAN
  return reportIncomparable(at, left, right, checker)
}

const ORDERED: ReadonlySet<ExpressionType['kind']> = new Set([
  'number',
  'string',
  'date',
  'time',
  'dateTime',
  'dayTimeDuration',
  'yearMonthDuration',
])

function checkOrder(
  at: Positioned,
  left: ExpressionType,
  right: ExpressionType,
  checker: Checker,
): ExpressionType {
  if (left.kind === 'null' || right.kind === 'null') {
    checker.report({ ...createIssue('alwaysNull', at), severity: 'warning' })
    return nullable(BOOLEAN)
  }
  if (left.kind === 'any' || right.kind === 'any') return nullable(BOOLEAN)
  const isOrdered = ORDERED.has(left.kind) && left.kind === right.kind
  if (!isOrdered) return reportIncomparable(at, left, right, checker)
  return left.isNullable || right.isNullable ? nullable(BOOLEAN) : BOOLEAN
}

function isUnknown(type: ExpressionType): boolean {
  return type.kind === 'any' || type.kind === 'null'
}

function reportIncomparable(
  at: Positioned,
  left: ExpressionType,
  right: ExpressionType,
  checker: Checker,
): ExpressionType {
  const params = { left: describeType(left), right: describeType(right) }
  checker.report(createIssue('incomparableTypes', at, params))
  return nullable(BOOLEAN)
}
