import type { ComparisonOperator, Expression } from '../ast.ts'
import { accept, expect, isNext, type Parser } from './parser.ts'

const OPERATORS = ['<=', '>=', '!=', '<', '>', '='] as const

/** `(expression)`, `(start..end]`, `(start..end)` or `(< end)`. */
export function parseParenthesized(parser: Parser): Expression {
  const { from } = expect(parser, '(')
  const comparison = parseUnaryComparison(parser)
  if (comparison !== undefined) {
    expect(parser, ')')
    return comparison
  }
  const inner = parser.expression()
  if (accept(parser, '..')) return parseRangeEnd(parser, { start: inner, isStartIncluded: false, from })
  expect(parser, ')')
  return inner
}

/** `]start..end[`: a range that begins after its start. */
export function parseOpenRange(parser: Parser): Expression {
  const { from } = expect(parser, ']')
  const start = parser.expression()
  expect(parser, '..')
  return parseRangeEnd(parser, { start, isStartIncluded: false, from })
}

/** What follows `..`. */
export function parseRangeEnd(
  parser: Parser,
  { start, isStartIncluded, from }: { start: Expression; isStartIncluded: boolean; from: number },
): Expression {
  const end = parser.expression()
  const isEndIncluded = isNext(parser, ']')
  if (!isEndIncluded && !accept(parser, ')')) expect(parser, '[')
  if (isEndIncluded) parser.next()
  return { kind: 'range', start, end, isStartIncluded, isEndIncluded, from, to: parser.lastEnd() }
}

/** `< 10`; `undefined` if no comparison operator is next. */
export function parseUnaryComparison(parser: Parser): Expression | undefined {
  const operator: ComparisonOperator | undefined = OPERATORS.find(each => isNext(parser, each))
  if (operator === undefined) return undefined
  const { from } = parser.next()
  const operand = parser.expression()
  return { kind: 'unaryComparison', operator, operand, from, to: operand.to }
}
