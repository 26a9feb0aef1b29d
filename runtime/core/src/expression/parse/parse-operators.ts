import type { ArithmeticOperator, ComparisonOperator, Expression } from '../ast.ts'
import { parseControl } from './parse-control.ts'
import { parseMembershipTests } from './parse-tests.ts'
import { accept, expect, isNext, type Parser } from './parser.ts'
import { parsePostfix } from './parse-postfix.ts'

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>='])

/**
 * The operators of FEEL from the loosest to the tightest: or, and, comparison, sum, product, power, sign, then
 * what follows an operand. Chains read from left to right, `**` too, and the sign binds tighter than `**`.
 */
export function parseOperators(parser: Parser): Expression {
  return parseControl(parser) ?? parseLogic(parser, 'or', inner => parseLogic(inner, 'and', parseComparison))
}

function parseLogic(
  parser: Parser,
  operator: 'and' | 'or',
  operand: (parser: Parser) => Expression,
): Expression {
  const first = operand(parser)
  if (!isNext(parser, operator)) return first
  const operands = [first]
  while (accept(parser, operator)) operands.push(parseControl(parser) ?? operand(parser))
  return { kind: 'logic', operator, operands, from: first.from, to: parser.lastEnd() }
}

function parseComparison(parser: Parser): Expression {
  let left = parseSum(parser)
  for (;;) {
    const { from } = left
    const { value: symbol } = parser.peek()
    if (isComparison(symbol) && parser.peek().type === 'symbol') {
      parser.next()
      const right = parseOperand(parser, parseSum)
      left = { kind: 'comparison', operator: symbol, left, right, from, to: right.to }
    } else if (accept(parser, 'between')) {
      const low = parseSum(parser)
      expect(parser, 'and')
      const high = parseOperand(parser, parseSum)
      left = { kind: 'between', value: left, low, high, from, to: high.to }
    } else if (accept(parser, 'in')) {
      const tests = parseMembershipTests(parser, inner => parseOperand(inner, parseSum))
      left = { kind: 'in', value: left, tests, from, to: parser.lastEnd() }
    } else {
      return left
    }
  }
}

function isComparison(symbol: string): symbol is ComparisonOperator {
  return COMPARISONS.has(symbol)
}

function parseSum(parser: Parser): Expression {
  return parseChain(parser, ['+', '-'], parseProduct)
}

function parseProduct(parser: Parser): Expression {
  return parseChain(parser, ['*', '/'], parsePower)
}

function parsePower(parser: Parser): Expression {
  return parseChain(parser, ['**'], parseSign)
}

function parseChain(
  parser: Parser,
  operators: readonly ArithmeticOperator[],
  operand: (parser: Parser) => Expression,
): Expression {
  let left = operand(parser)
  for (;;) {
    const operator = operators.find(each => isNext(parser, each))
    if (operator === undefined) return left
    parser.next()
    const right = parseOperand(parser, operand)
    left = { kind: 'arithmetic', operator, left, right, from: left.from, to: right.to }
  }
}

/** On the right of an operator, `if`, `for`, `some` and `every` may stand without parentheses. */
function parseOperand(parser: Parser, operand: (parser: Parser) => Expression): Expression {
  return parseControl(parser) ?? operand(parser)
}

function parseSign(parser: Parser): Expression {
  let signs = 0
  const { from } = parser.peek()
  while (accept(parser, '-')) signs += 1
  let node = parsePostfix(parser)
  for (; signs > 0; signs--) node = { kind: 'negation', operand: node, from, to: node.to }
  return node
}
