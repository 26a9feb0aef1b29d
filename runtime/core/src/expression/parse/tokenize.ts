import { createIssue } from '../issue.ts'
import { SyntaxStop } from './syntax-stop.ts'

/** `value` is the word, the symbol, the digits, or the string with its escapes resolved. */
export interface Token {
  readonly type: 'word' | 'symbol' | 'number' | 'string' | 'end'
  readonly value: string
  readonly from: number
  readonly to: number
}

const SPACE = /[\p{Z}\s\uFEFF]+/uy
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_·]*/uy
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
// A number before `..` keeps its point to itself: `1..5`.
const SYMBOL = /\*\*|\.\.|<=|>=|!=|[-+*/=<>()[\]{},:.?@]/y
const LINE_COMMENT = /\/\/[^\n\r]*/y
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** Splits a text into tokens; the last one is always `end`. Stops at the first character that fits nowhere. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  while (position < text.length) {
    const gap = skipGap(text, position)
    if (gap > position) {
      position = gap
      continue
    }
    const token = readToken(text, position)
    tokens.push(token)
    position = token.to
  }
  tokens.push({ type: 'end', value: '', from: text.length, to: text.length })
  return tokens
}

function readToken(text: string, from: number): Token {
  if (text[from] === '"') return readString(text, from)
  const number = matchAt(NUMBER, text, from)
  if (number !== undefined) return { type: 'number', value: number, from, to: from + number.length }
  const word = matchAt(WORD, text, from)
  if (word !== undefined) return { type: 'word', value: word, from, to: from + word.length }
  const symbol = matchAt(SYMBOL, text, from)
  if (symbol !== undefined) return { type: 'symbol', value: symbol, from, to: from + symbol.length }
  const character = String.fromCodePoint(text.codePointAt(from) ?? 0)
  throw new SyntaxStop(
    createIssue(
      'unexpectedCharacter',
      { from, to: from + character.length },
      { character },
      SUBSTITUTES.get(character),
    ),
  )
}

/** What a Chinese keyboard types by mistake, and what was meant. */
const SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ["'", '"'],
  ['‘', '"'],
  ['’', '"'],
  ['\uFF08', '('],
  ['\uFF09', ')'],
  ['\uFF0C', ','],
  ['、', ','],
  ['\uFF1A', ':'],
  ['。', '.'],
  ['【', '['],
  ['】', ']'],
  ['\uFF1E', '>'],
  ['\uFF1C', '<'],
  ['\uFF1D', '='],
  ['\uFF0B', '+'],
  ['\uFF0D', '-'],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
  ['×', '*'],
  ['÷', '/'],
])

/** The position after any spaces and one comment. */
function skipGap(text: string, from: number): number {
  const spaces = matchAt(SPACE, text, from)
  if (spaces !== undefined) return from + spaces.length
  const line = matchAt(LINE_COMMENT, text, from)
  if (line !== undefined) return from + line.length
  if (!text.startsWith('/*', from)) return from
  const end = text.indexOf('*/', from + 2)
  if (end < 0) throw new SyntaxStop(createIssue('unterminatedComment', { from, to: text.length }, {}, '*/'))
  return end + 2
}

function readString(text: string, from: number): Token {
  let value = ''
  let position = from + 1
  while (position < text.length) {
    const character = text[position] ?? ''
    if (character === '"') return { type: 'string', value, from, to: position + 1 }
    if (character === '\\') {
      const escape = readEscape(text, position)
      value += escape.value
      position = escape.to
    } else {
      value += character
      position += 1
    }
  }
  throw new SyntaxStop(
    createIssue('unterminatedString', { from, to: text.length }, {}, `${text.slice(from)}"`),
  )
}

function readEscape(text: string, from: number): { value: string; to: number } {
  const letter = text[from + 1] ?? ''
  const simple = ESCAPES.get(letter)
  if (simple !== undefined) return { value: simple, to: from + 2 }
  const length = letter === 'u' ? 4 : letter === 'U' ? 6 : 0
  const digits = text.slice(from + 2, from + 2 + length)
  // A backslash before any other character stands for itself, so that patterns need not double it.
  if (length === 0) return { value: '\\', to: from + 1 }
  const isComplete = digits.length === length && /^[\dA-Fa-f]+$/.test(digits)
  const codePoint = isComplete ? Number.parseInt(digits, 16) : -1
  if (codePoint < 0 || codePoint > 0x10_ffff) {
    const to = Math.min(text.length, from + 2 + length)
    throw new SyntaxStop(createIssue('invalidEscape', { from, to }, { text: text.slice(from, to) }))
  }
  return { value: String.fromCodePoint(codePoint), to: from + 2 + length }
}

function matchAt(pattern: RegExp, text: string, from: number): string | undefined {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0]
}
