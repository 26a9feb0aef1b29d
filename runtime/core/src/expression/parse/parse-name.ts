import { failExpecting, type Parser } from './parser.ts'
import type { Token } from './tokenize.ts'

/** Words that cannot be names. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'if',
  'then',
  'else',
  'for',
  'in',
  'return',
  'some',
  'every',
  'satisfies',
  'and',
  'or',
  'between',
  'instance',
  'function',
  'true',
  'false',
  'null',
])

export function isKeyword(word: string): boolean {
  return KEYWORDS.has(word)
}

/** Reads a name: a letter or `_`, then letters, digits, `_` and `·`. Chinese characters are letters. */
export function parseName(parser: Parser): Token {
  const token = parser.peek()
  if (token.type !== 'word' || isKeyword(token.value)) return failExpecting(parser, 'name')
  return parser.next()
}
