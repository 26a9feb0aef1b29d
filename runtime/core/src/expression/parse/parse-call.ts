import type { Argument, Expression } from '../ast.ts'
import { FUNCTION_NAMES } from '../functions/function-names.ts'
import { findClosest } from '../find-closest.ts'
import { accept, expect, fail, isToken, type Parser } from './parser.ts'

const KNOWN_NAMES: ReadonlySet<string> = new Set(FUNCTION_NAMES)
const MOST_WORDS = Math.max(...FUNCTION_NAMES.map(name => name.split(' ').length))

/** A call of a built-in; `undefined` unless words followed by `(` are next. */
export function parseCall(parser: Parser): Expression | undefined {
  const words = wordsBeforeParenthesis(parser)
  if (words === undefined) return undefined
  const first = parser.peek()
  const name = words.join(' ')
  const last = parser.peek(words.length - 1)
  if (!KNOWN_NAMES.has(name)) {
    const suggestion = findClosest(name, FUNCTION_NAMES)
    fail('unknownFunction', { from: first.from, to: last.to }, { name }, suggestion)
  }
  for (let index = 0; index < words.length; index++) parser.next()
  const given = parseArguments(parser)
  return { kind: 'call', function: name, arguments: given, from: first.from, to: parser.lastEnd() }
}

/**
 * The words up to `(`. A keyword ends them unless a known name goes on with it (`date and time`), so that
 * `a and (b)` is no call.
 */
function wordsBeforeParenthesis(parser: Parser): readonly string[] | undefined {
  const words: string[] = []
  while (parser.peek(words.length).type === 'word' && words.length < MOST_WORDS) {
    words.push(parser.peek(words.length).value)
    if (!isToken(parser.peek(words.length), '(')) continue
    if (KNOWN_NAMES.has(words.join(' '))) return words
    return words.some(isOperatorWord) ? undefined : words
  }
  return undefined
}

const OPERATOR_WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'in',
  'between',
  'if',
  'then',
  'else',
  'for',
  'return',
  'some',
  'every',
  'satisfies',
  'instance',
  'function',
])

function isOperatorWord(word: string): boolean {
  return OPERATOR_WORDS.has(word)
}

function parseArguments(parser: Parser): readonly Argument[] {
  expect(parser, '(')
  const given: Argument[] = []
  if (accept(parser, ')')) return given
  do {
    const { from } = parser.peek()
    const name = parser.attempt(() => parseParameterName(parser))
    const value = parser.expression()
    given.push(name === undefined ? { value } : { name, value })
    const isNamed = given[0]?.name !== undefined
    if ((name !== undefined) !== isNamed) fail('mixedArguments', { from, to: value.to })
  } while (accept(parser, ','))
  expect(parser, ')')
  return given
}

/** The words before a colon. */
function parseParameterName(parser: Parser): string | undefined {
  const words: string[] = []
  while (parser.peek().type === 'word') words.push(parser.next().value)
  return words.length > 0 && accept(parser, ':') ? words.join(' ') : undefined
}
