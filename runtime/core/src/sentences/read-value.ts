import { parseExpression, parseTemporal, type Expression } from '../expression/index.ts'
import type { SentenceWords } from './sentence-words.ts'
import { skipSpaces, takePattern, takeQuoted, takeWords, type SentenceCursor } from './sentence-cursor.ts'
import { showLabel, subjectsShownAs, type Expected, type SentenceVocabulary } from './vocabulary.ts'

/** What reading a sentence needs. */
export interface Reading {
  readonly cursor: SentenceCursor
  readonly words: SentenceWords
  readonly vocabulary: SentenceVocabulary
  readonly readOperand: (reading: Reading, expected: Expected | undefined) => Expression | undefined
}

/** A field, a value, a number or a day, without anything said about it. */
export function readValue(reading: Reading, expected: Expected | undefined): Expression | undefined {
  const { cursor } = reading
  const start = cursor.at
  skipSpaces(cursor)
  const from = cursor.at
  const value =
    readDuration(reading, from) ??
    readDate(reading, from) ??
    readNumber(reading, from) ??
    readWord(reading, from) ??
    readMarked(reading, from) ??
    readQuoted(reading, from, expected)
  if (value === undefined) cursor.at = start
  return value
}

function readDuration({ cursor, words }: Reading, from: number): Expression | undefined {
  const count = takePattern(cursor, /(?:0|[1-9]\d{0,8})(?![\d.])/uy)?.[0]
  if (count === undefined) return undefined
  for (const unit of ['D', 'M', 'Y'] as const) {
    const isTaken = words.units[unit].toReversed().some(word => takeWords(cursor, word))
    // 2026年1月 is the beginning of a day.
    const isDay = unit === 'Y' && /^\d/u.test(cursor.text.slice(cursor.at))
    if (isTaken && !isDay) return { kind: 'temporal', text: `P${count}${unit}`, from, to: cursor.at }
  }
  cursor.at = from
  return undefined
}

function readDate({ cursor, words }: Reading, from: number): Expression | undefined {
  const match =
    takePattern(cursor, /(\d{4})-(\d{2})-(\d{2})/uy) ??
    (words.date === undefined ? undefined : takePattern(cursor, /(\d{4})年(\d{1,2})月(\d{1,2})日/uy))
  if (match === undefined) return undefined
  const [, year = '', month = '', day = ''] = match
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (parseTemporal(text) === undefined) {
    cursor.at = from
    return undefined
  }
  return { kind: 'temporal', text, from, to: cursor.at }
}

function readNumber({ cursor }: Reading, from: number): Expression | undefined {
  const match = takePattern(cursor, /(-?)(\d+(?:\.\d+)?)/uy)
  if (match === undefined) return undefined
  const [, sign, digits = ''] = match
  const parsed = parseExpression(digits)
  if (!('ast' in parsed) || parsed.ast.kind !== 'number') {
    cursor.at = from
    return undefined
  }
  const to = cursor.at
  const number = { kind: 'number', text: parsed.ast.text, from: to - digits.length, to } as const
  return sign === '-' ? { kind: 'negation', operand: number, from, to } : number
}

function readWord({ cursor, words }: Reading, from: number): Expression | undefined {
  const { literals } = words
  if (takeWords(cursor, literals.true)) return { kind: 'boolean', value: true, from, to: cursor.at }
  if (takeWords(cursor, literals.false)) return { kind: 'boolean', value: false, from, to: cursor.at }
  return takeWords(cursor, literals.null) ? { kind: 'null', from, to: cursor.at } : undefined
}

/** 字段“…” and 文字“…” say what they are. */
function readMarked(reading: Reading, from: number): Expression | undefined {
  const { cursor, words } = reading
  if (takeWords(cursor, words.fieldMark.trim())) {
    const field = readField(reading, from)
    if (field !== undefined) return field
  } else if (takeWords(cursor, words.textMark.trim())) {
    const value = takeQuoted(cursor)
    if (value !== undefined) return { kind: 'string', value, from, to: cursor.at }
  }
  cursor.at = from
  return undefined
}

function readQuoted(reading: Reading, from: number, expected: Expected | undefined): Expression | undefined {
  if (expected === undefined) return readField(reading, from)
  const { cursor, words } = reading
  const text = takeQuoted(cursor)
  if (text === undefined) return undefined
  const to = cursor.at
  if (expected.kind === 'boolean') {
    if (text !== words.yes && text !== words.no) return undefined
    return { kind: 'boolean', value: text === words.yes, from, to }
  }
  if (expected.values === undefined) return { kind: 'string', value: text, from, to }
  const options = expected.values.filter(each => showLabel(each.label) === showLabel(text))
  const [option] = options
  return option === undefined || options.length > 1
    ? undefined
    : { kind: 'string', value: option.value, from, to }
}

/** A label; where several fields bear it, with the key in parentheses. */
function readField({ cursor, words, vocabulary }: Reading, from: number): Expression | undefined {
  const label = takeQuoted(cursor)
  if (label === undefined) return undefined
  const found = subjectsShownAs(label, vocabulary)
  const end = cursor.at
  const key = takeWords(cursor, words.openGroup)
    ? takePattern(cursor, /[^（()）“”"]*/uy)?.[0].trim()
    : undefined
  const named = found.find(subject => subject.text === key)
  const isNamed = named !== undefined && takeWords(cursor, words.closeGroup)
  if (!isNamed) cursor.at = end
  const [subject, ...others] = isNamed ? [named] : found
  if (subject === undefined || others.length > 0) return undefined
  const parsed = parseExpression(subject.text)
  return 'ast' in parsed ? placeAt(parsed.ast, { from, to: cursor.at }) : undefined
}

/** The whole path stands where the label stands. */
function placeAt(
  node: Expression,
  at: { readonly from: number; readonly to: number },
): Expression | undefined {
  if (node.kind === 'name') return { ...node, ...at }
  if (node.kind !== 'path') return undefined
  const object = placeAt(node.object, at)
  return object && { ...node, object, ...at }
}
