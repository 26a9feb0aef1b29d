import type { Expression } from '../ast.ts'
import { formatDecimal, parseDecimal } from '../decimal.ts'
import { isKeyword } from '../keywords.ts'
import { parseTemporal } from '../temporal/parse-temporal.ts'
import { parseCall } from './parse-call.ts'
import { parseContext, parseList } from './parse-collection.ts'
import { parseOpenRange, parseParenthesized } from './parse-range.ts'
import { expect, fail, failExpecting, isToken, type Parser } from './parser.ts'

/** A literal, a name, a call, a list, a range, a context or anything in parentheses. */
export function parsePrimary(parser: Parser): Expression {
  const token = parser.peek()
  const { from, to } = token
  switch (token.type) {
    case 'number': {
      const number = parseDecimal(token.value)
      if (number === undefined) return fail('invalidNumber', token, { text: token.value })
      parser.next()
      return { kind: 'number', text: formatDecimal(number), from, to }
    }
    case 'string':
      parser.next()
      return { kind: 'string', value: token.value, from, to }
    case 'word':
      return parseWord(parser)
    case 'symbol':
      return parseSymbol(parser)
    case 'end':
      return failExpecting(parser, 'expression')
  }
}

function parseWord(parser: Parser): Expression {
  const token = parser.peek()
  const { value, from, to } = token
  if (value === 'function') fail('functionDefinition', token)
  if (value === 'true' || value === 'false') {
    parser.next()
    return { kind: 'boolean', value: value === 'true', from, to }
  }
  if (value === 'null') {
    parser.next()
    return { kind: 'null', from, to }
  }
  const call = parseCall(parser)
  if (call !== undefined) return call
  if (isKeyword(value)) return failExpecting(parser, 'expression')
  parser.next()
  return { kind: 'name', name: value, from, to }
}

function parseSymbol(parser: Parser): Expression {
  const token = parser.peek()
  if (isToken(token, '?')) {
    parser.next()
    return { kind: 'name', name: '?', from: token.from, to: token.to }
  }
  if (isToken(token, '(')) return parseParenthesized(parser)
  if (isToken(token, '[')) return parseList(parser)
  if (isToken(token, ']')) return parseOpenRange(parser)
  if (isToken(token, '{')) return parseContext(parser)
  if (isToken(token, '@')) return parseTemporalLiteral(parser)
  return failExpecting(parser, 'expression')
}

function parseTemporalLiteral(parser: Parser): Expression {
  const { from } = expect(parser, '@')
  const text = parser.peek()
  if (text.type !== 'string') return failExpecting(parser, 'string')
  if (parseTemporal(text.value) === undefined) fail('invalidTemporal', text, { text: text.value })
  parser.next()
  return { kind: 'temporal', text: text.value, from, to: text.to }
}
