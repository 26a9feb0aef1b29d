import type { SimpleTypeName, TypeName } from '../ast.ts'
import { findClosest } from '../find-closest.ts'
import { MAX_DEPTH } from '../limits.ts'
import { accept, expect, fail, type Parser } from './parser.ts'
import { parseName } from './parse-name.ts'

const TYPE_NAMES = [
  'years and months duration',
  'days and time duration',
  'date and time',
  'Any',
  'Null',
  'boolean',
  'number',
  'string',
  'date',
  'time',
  'list',
  'context',
  'range',
] as const satisfies readonly SimpleTypeName[]

/** The type after `instance of`: `number`, `list<string>`, `context<name: string>`, `range<date>`. */
export function parseTypeName(parser: Parser, depth = 1): TypeName {
  if (depth > MAX_DEPTH) fail('tooDeep', parser.peek(), { limit: MAX_DEPTH })
  const name = readTypeWords(parser)
  if ((name === 'list' || name === 'range') && accept(parser, '<')) {
    const of = parseTypeName(parser, depth + 1)
    expect(parser, '>')
    return { name, of }
  }
  if (name === 'context' && accept(parser, '<')) {
    const entries: { key: string; type: TypeName }[] = []
    do {
      const key = parseName(parser).value
      expect(parser, ':')
      entries.push({ key, type: parseTypeName(parser, depth + 1) })
    } while (accept(parser, ','))
    expect(parser, '>')
    return { name, entries }
  }
  return { name }
}

function readTypeWords(parser: Parser): SimpleTypeName {
  const token = parser.peek()
  if (token.value === 'function') fail('functionDefinition', token)
  for (const name of TYPE_NAMES) {
    const found = parser.attempt(() =>
      name.split(' ').every(word => accept(parser, word)) ? name : undefined,
    )
    if (found !== undefined) return found
  }
  if (token.type !== 'word') expect(parser, 'type')
  return fail('unknownType', token, { name: token.value }, findClosest(token.value, TYPE_NAMES))
}
