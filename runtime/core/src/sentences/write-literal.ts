import type { Expression } from '../expression/index.ts'
import { durationOf } from './phrases.ts'
import { fillPhrase } from './template.ts'
import { showLabel, type Expected } from './vocabulary.ts'
import type { Writing } from './writing.ts'

type Literal = Extract<
  Expression,
  { kind: 'number' | 'string' | 'boolean' | 'null' | 'temporal' | 'negation' }
>

/** A value as people write it: the name of an option, 是, a day. */
export function writeLiteral(node: Literal, expected: Expected | undefined, writing: Writing): string {
  const { words } = writing
  switch (node.kind) {
    case 'number':
      return node.text
    case 'negation':
      return `-${writing.tellOperand(node.operand, undefined, writing)}`
    case 'null':
      return words.literals.null
    case 'boolean':
      if (expected?.kind === 'boolean') return `“${node.value ? words.yes : words.no}”`
      return node.value ? words.literals.true : words.literals.false
    case 'string':
      return writeText(node.value, expected, writing)
    case 'temporal':
      return writeTemporal(node, writing)
  }
}

function writeText(value: string, expected: Expected | undefined, { words }: Writing): string {
  const quoted = `“${value.replaceAll('”', '””')}”`
  if (expected === undefined || expected.kind === 'boolean') return words.textMark + quoted
  if (expected.values === undefined) return quoted
  const option = expected.values.find(each => each.value === value)
  const shown = option && showLabel(option.label)
  const namesakes = expected.values.filter(each => showLabel(each.label) === shown)
  return shown === undefined || namesakes.length > 1 ? words.textMark + quoted : `“${shown}”`
}

function writeTemporal(node: Extract<Expression, { kind: 'temporal' }>, { words }: Writing): string {
  const duration = durationOf(node)
  if (duration !== undefined) {
    const [one, many] = words.units[duration.unit]
    return `${duration.count} ${duration.count === '1' ? one : many}`
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(node.text) ?? []
  if (words.date === undefined || year === undefined) return node.text
  const parts = new Map([
    ['year', year],
    ['month', String(Number(month))],
    ['day', String(Number(day))],
  ])
  // GB/T 15835 writes a date without spaces.
  return fillPhrase(words.date, hole => parts.get(hole) ?? '', { isSpaced: true })
}
