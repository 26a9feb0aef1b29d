import type { Expression } from '../ast.ts'
import { accept, expect, fail, isToken, type Parser } from './parser.ts'
import { parseName } from './parse-name.ts'
import { parsePrimary } from './parse-primary.ts'
import type { Token } from './tokenize.ts'
import { parseTypeName } from './parse-type-name.ts'

/** An operand and what follows it: `.key`, `[filter]`, and last `instance of type`. */
export function parsePostfix(parser: Parser): Expression {
  let node = parsePrimary(parser)
  for (;;) {
    const { from } = node
    if (accept(parser, '.')) {
      const key = parseKey(parser)
      node = { kind: 'path', object: node, key, from, to: parser.lastEnd() }
    } else if (isToken(parser.peek(), '[') && canStartExpression(parser.peek(1))) {
      parser.next()
      const condition = parser.expression()
      expect(parser, ']')
      node = { kind: 'filter', list: node, condition, from, to: parser.lastEnd() }
    } else if (isToken(parser.peek(), '(')) {
      fail('notCallable', parser.peek())
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

/** A bracket before anything else closes a range, `[1..10[`. */
function canStartExpression(token: Token): boolean {
  if (token.type === 'symbol') return STARTING_SYMBOLS.has(token.value)
  return token.type !== 'end' && !CONTINUING_WORDS.has(token.value)
}

const STARTING_SYMBOLS: ReadonlySet<string> = new Set(['(', '[', '{', '-', '@', '?'])
const CONTINUING_WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'in',
  'between',
  'then',
  'else',
  'return',
  'satisfies',
  'instance',
])

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
