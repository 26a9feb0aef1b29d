import type { Arithmetic, ArithmeticOperator, Negation } from '../ast.ts'
import { ANY, nullable, NUMBER, type ExpressionType, type ScalarKind } from '../expression-type.ts'
import { createIssue } from '../issue.ts'
import type { Checker, LocalNames } from './checker.ts'
import { describeType } from './describe-type.ts'

export function checkArithmetic(node: Arithmetic, names: LocalNames, checker: Checker): ExpressionType {
  const left = checker.infer(node.left, names)
  const right = checker.infer(node.right, names)
  if (left.kind === 'null' || right.kind === 'null') {
    checker.report({ ...createIssue('alwaysNull', node), severity: 'warning' })
    return ANY
  }
  if (left.kind === 'any' || right.kind === 'any') return ANY
  const kind = resultKind(node.operator, left.kind, right.kind)
  if (kind === undefined) {
    const params = { operator: node.operator, left: describeType(left), right: describeType(right) }
    checker.report(createIssue('typeMismatch', node, params))
    return ANY
  }
  // A divisor that is no literal may be zero, and a power need not exist.
  const canFail = node.operator === '**' || (node.operator === '/' && node.right.kind !== 'number')
  return { kind, isNullable: left.isNullable || right.isNullable || canFail }
}

export function checkNegation(node: Negation, names: LocalNames, checker: Checker): ExpressionType {
  const type = checker.infer(node.operand, names)
  const { kind } = type
  if (kind === 'number' || kind === 'dayTimeDuration' || kind === 'yearMonthDuration' || kind === 'any')
    return type
  checker.report(createIssue('typeMismatch', node, { operator: '-', right: describeType(type) }))
  return kind === 'null' ? nullable(NUMBER) : ANY
}

type Kind = ExpressionType['kind']

function resultKind(operator: ArithmeticOperator, left: Kind, right: Kind): ScalarKind | undefined {
  if (left === 'number' && right === 'number') return 'number'
  switch (operator) {
    case '+':
      if (left === 'string' && right === 'string') return 'string'
      return movedKind(left, right) ?? movedKind(right, left) ?? sameDuration(left, right)
    case '-':
      if (isPoint(left) && isPoint(right)) return isDistance(left, right) ? 'dayTimeDuration' : undefined
      return movedKind(left, right) ?? sameDuration(left, right)
    case '*':
      if (left === 'number') return durationKind(right)
      return right === 'number' ? durationKind(left) : undefined
    case '/':
      if (right === 'number') return durationKind(left)
      return sameDuration(left, right) === undefined ? undefined : 'number'
    case '**':
      return undefined
  }
}

function isPoint(kind: Kind): boolean {
  return kind === 'date' || kind === 'time' || kind === 'dateTime'
}

function isDistance(left: Kind, right: Kind): boolean {
  return (left === 'time') === (right === 'time')
}

/** The kind of a date or time that a duration moves. */
function movedKind(point: Kind, duration: Kind): ScalarKind | undefined {
  if (duration !== 'dayTimeDuration' && duration !== 'yearMonthDuration') return undefined
  if (point === 'time') return duration === 'dayTimeDuration' ? 'time' : undefined
  return point === 'date' || point === 'dateTime' ? point : undefined
}

function sameDuration(left: Kind, right: Kind): ScalarKind | undefined {
  return left === right ? durationKind(left) : undefined
}

function durationKind(kind: Kind): ScalarKind | undefined {
  return kind === 'dayTimeDuration' || kind === 'yearMonthDuration' ? kind : undefined
}
