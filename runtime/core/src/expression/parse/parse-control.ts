import type { Expression, Iterator } from '../ast.ts'
import { accept, expect, isToken, type Parser } from './parser.ts'
import { parseName } from './parse-name.ts'

/** `if`, `for`, `some` or `every`, whose last part reaches as far as it can; `undefined` if none is next. */
export function parseControl(parser: Parser): Expression | undefined {
  const token = parser.peek()
  if (token.type !== 'word') return undefined
  const { from } = token
  if (isToken(token, 'if')) return parseConditional(parser, from)
  if (isToken(token, 'for')) {
    parser.next()
    const iterators = parseIterators(parser)
    expect(parser, 'return')
    const body = parser.expression()
    return { kind: 'for', iterators, body, from, to: body.to }
  }
  if (token.value !== 'some' && token.value !== 'every') return undefined
  parser.next()
  const iterators = parseIterators(parser)
  expect(parser, 'satisfies')
  const condition = parser.expression()
  return { kind: 'quantified', quantifier: token.value, iterators, condition, from, to: condition.to }
}

function parseConditional(parser: Parser, from: number): Expression {
  parser.next()
  const condition = parser.expression()
  expect(parser, 'then')
  const consequence = parser.expression()
  expect(parser, 'else')
  const alternative = parser.expression()
  return { kind: 'if', condition, consequence, alternative, from, to: alternative.to }
}

function parseIterators(parser: Parser): readonly Iterator[] {
  const iterators: Iterator[] = []
  do {
    const { value: name } = parseName(parser)
    expect(parser, 'in')
    const source = parser.expression()
    iterators.push(accept(parser, '..') ? { name, source, end: parser.expression() } : { name, source })
  } while (accept(parser, ','))
  return iterators
}
