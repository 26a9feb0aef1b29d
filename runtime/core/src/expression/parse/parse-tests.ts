import type { Expression, UnaryTests } from '../ast.ts'
import { accept, expect, isNext, isToken, type Parser } from './parser.ts'
import { parseUnaryComparison } from './parse-range.ts'

/** The whole text as unary tests. */
export function parseTests(parser: Parser): UnaryTests {
  const { from } = parser.peek()
  if (isToken(parser.peek(), '-') && parser.peek(1).type === 'end') {
    parser.next()
    return { kind: 'unaryTests', isNegated: false, tests: [], from, to: parser.lastEnd() }
  }
  const isNegated = isToken(parser.peek(), 'not') && isToken(parser.peek(1), '(')
  if (isNegated) parser.next()
  const tests = isNegated ? parseTestsInParentheses(parser) : parseTestList(parser)
  return { kind: 'unaryTests', isNegated, tests, from, to: parser.lastEnd() }
}

/** What follows `in`: tests in parentheses, or one test. */
export function parseMembershipTests(
  parser: Parser,
  readOperand: (parser: Parser) => Expression,
): readonly Expression[] {
  const inParentheses = parser.attempt(() =>
    isNext(parser, '(') && isTestList(parser) ? parseTestsInParentheses(parser) : undefined,
  )
  if (inParentheses !== undefined) return inParentheses
  return [parseUnaryComparison(parser) ?? readOperand(parser)]
}

/** Whether the parenthesis that is next holds tests, and is not the start of a range or a longer operand. */
function isTestList(parser: Parser): boolean {
  let depth = 0
  let openLoops = 0
  for (let ahead = 0; ; ahead++) {
    const { type, value } = parser.peek(ahead)
    if (type === 'end') return true
    if (type === 'word' && depth === 1) openLoops += countLoop(value)
    if (type !== 'symbol') continue
    if (value === '(' || value === '[' || value === '{') depth += 1
    if (value === '..' && depth === 1 && openLoops === 0) return false
    if (value === ')' || value === ']' || value === '}') depth -= 1
    if (depth === 0) return !CONTINUES_OPERAND.has(parser.peek(ahead + 1).value)
  }
}

/** The `..` between the head and the body of a loop belongs to the loop. */
function countLoop(word: string): number {
  if (word === 'for' || word === 'some' || word === 'every') return 1
  return word === 'return' || word === 'satisfies' ? -1 : 0
}

const CONTINUES_OPERAND: ReadonlySet<string> = new Set(['+', '-', '*', '/', '**', '.', '['])

function parseTestsInParentheses(parser: Parser): readonly Expression[] {
  expect(parser, '(')
  const tests = parseTestList(parser)
  expect(parser, ')')
  return tests
}

function parseTestList(parser: Parser): readonly Expression[] {
  const tests: Expression[] = []
  do tests.push(parseUnaryComparison(parser) ?? parser.expression())
  while (accept(parser, ','))
  return tests
}
