import type { ContextEntry, Expression } from '../ast.ts'
import { accept, expect, fail, type Parser } from './parser.ts'
import { parseName } from './parse-name.ts'
import { parseRangeEnd, parseUnaryComparison } from './parse-range.ts'

/** `[a, b]`, or the range `[start..end]`. */
export function parseList(parser: Parser): Expression {
  const { from } = expect(parser, '[')
  if (accept(parser, ']')) return { kind: 'list', items: [], from, to: parser.lastEnd() }
  const first = parseItem(parser)
  if (accept(parser, '..')) return parseRangeEnd(parser, { start: first, isStartIncluded: true, from })
  const items = [first]
  while (accept(parser, ',')) items.push(parseItem(parser))
  expect(parser, ']')
  return { kind: 'list', items, from, to: parser.lastEnd() }
}

/** An element may be a test, `[< 10, > 20]`. */
function parseItem(parser: Parser): Expression {
  return parseUnaryComparison(parser) ?? parser.expression()
}

/** `{name: value, "any key": value}`. */
export function parseContext(parser: Parser): Expression {
  const { from } = expect(parser, '{')
  const entries: ContextEntry[] = []
  const keys = new Set<string>()
  if (!accept(parser, '}')) {
    do {
      const token = parser.peek()
      const key = token.type === 'string' ? parser.next().value : parseName(parser).value
      if (keys.has(key)) fail('duplicateKey', token, { key })
      keys.add(key)
      expect(parser, ':')
      entries.push({ key, value: parser.expression() })
    } while (accept(parser, ','))
    expect(parser, '}')
  }
  return { kind: 'context', entries, from, to: parser.lastEnd() }
}
