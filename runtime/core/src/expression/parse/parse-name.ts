import { isKeyword } from '../keywords.ts'
import { failExpecting, type Parser } from './parser.ts'
import type { Token } from './tokenize.ts'

/** Reads a name: a letter or `_`, then letters, digits, `_` and `·`. Chinese characters are letters. */
export function parseName(parser: Parser): Token {
  const token = parser.peek()
  if (token.type !== 'word' || isKeyword(token.value)) return failExpecting(parser, 'name')
  return parser.next()
}
