import type { Expression } from '../ast.ts'
import { accept, expect, fail, isToken, type Parser } from './parser.ts'
import { parseName } from './parse-name.ts'
import { parsePrimary } from './parse-primary.ts'
import { parseTypeName } from './parse-type-name.ts'

/** An operand and what follows it: `.key`, `[filter]`, and last `instance of type`. */
export function parsePostfix(parser: Parser): Expression {
  let node = parsePrimary(parser)
  for (;;) {
    const { from } = node
    if (accept(parser, '.')) {
      const key = parseKey(parser)
      node = { kind: 'path', object: node, key, from, to: parser.lastEnd() }
    } else if (accept(parser, '[')) {
      const condition = parser.expression()
      expect(parser, ']')
      node = { kind: 'filter', list: node, condition, from, to: parser.lastEnd() }
    } else if (isToken(parser.peek(), '(')) {
      fail('functionDefinition', parser.peek())
    } else if (isToken(parser.peek(), 'instance')) {
      parser.next()
      expect(parser, 'of')
      const type = parseTypeName(parser)
      node = { kind: 'instanceOf', value: node, type, from, to: parser.lastEnd() }
    } else {
      return node
    }
  }
}

/** The only keys with spaces are those the language defines. */
const SPACED_KEYS = [
  ['time', 'offset'],
  ['start', 'included'],
  ['end', 'included'],
] as const

function parseKey(parser: Parser): string {
  for (const [first, second] of SPACED_KEYS) {
    if (!isToken(parser.peek(), first) || !isToken(parser.peek(1), second)) continue
    parser.next()
    parser.next()
    return `${first} ${second}`
  }
  return parseName(parser).value
}
