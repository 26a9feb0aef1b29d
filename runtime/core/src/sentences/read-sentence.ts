import { MAX_DEPTH, MAX_TEXT_LENGTH, type Expression } from '../expression/index.ts'
import { treeOfPhrase, type Hole, type Holes, type PhraseName } from './phrases.ts'
import { readValue, type Reading } from './read-value.ts'
import { skipSpaces, takeWords } from './sentence-cursor.ts'
import { piecesOf, type Piece } from './template.ts'
import { expectedBeside, TEXT_EXPECTED, type Expected } from './vocabulary.ts'
import { wordsOf } from './words-of.ts'
import type { SentenceOptions } from './write-sentence.ts'

/** The tree, with positions in the sentence, or where reading came to an end. */
export type SentenceResult = { readonly ast: Expression } | { readonly at: number }

/** Reads a condition as `writeCondition` writes it. Half-width punctuation and free spacing are understood. */
export function readCondition(text: string, { vocabulary, locale }: SentenceOptions): SentenceResult {
  if (text.length > MAX_TEXT_LENGTH) return { at: MAX_TEXT_LENGTH }
  const words = wordsOf(locale)
  const cursor = { text, isSpaced: words.isSpaced, at: 0, farthest: 0, depth: 0 }
  const reading: Reading = { cursor, words, vocabulary, readOperand }
  const ast = readChain(reading)
  skipSpaces(cursor)
  return ast !== undefined && cursor.at === text.length ? { ast } : { at: cursor.farthest }
}

/** Parts joined by one word; a chain of another word inside stands in parentheses. */
function readChain(reading: Reading): Expression | undefined {
  const { cursor, words } = reading
  const first = readPart(reading)
  if (first === undefined) return undefined
  for (const operator of ['and', 'or'] as const) {
    const operands = [first]
    while (true) {
      const before = cursor.at
      const next = words[operator].some(joiner => takeWords(cursor, joiner.trim()))
        ? readPart(reading)
        : undefined
      if (next === undefined) {
        cursor.at = before
        break
      }
      operands.push(next)
    }
    if (operands.length > 1) return { kind: 'logic', operator, operands, from: first.from, to: cursor.at }
  }
  return first
}

const conditionPhrases: readonly PhraseName[] = ['group', 'not', 'always', 'never']

function readPart(reading: Reading): Expression | undefined {
  for (const name of conditionPhrases) {
    const whole = readPhrase(reading, name, undefined)
    if (whole !== undefined) return whole
  }
  const subject = readOperand(reading, undefined)
  if (subject === undefined) return undefined
  for (const name of predicatesOf(reading)) {
    const whole = readPhrase(reading, name, subject)
    if (whole !== undefined) return whole
  }
  return undefined
}

const predicates: readonly PhraseName[] = [
  'holds',
  'empty',
  'answered',
  'equal',
  'notEqual',
  'less',
  'atMost',
  'more',
  'atLeast',
  'earlier',
  'notLater',
  'later',
  'notEarlier',
  'between',
  'oneOf',
  'inList',
  'includes',
  'includesSome',
  'includesOnly',
  'containsText',
  'startsWith',
  'endsWith',
]

/** The longest words first: 大于等于 before 大于. */
function predicatesOf({ words }: Reading): readonly PhraseName[] {
  return predicates.toSorted((a, b) => longestText(words.phrases[b]) - longestText(words.phrases[a]))
}

function longestText(phrase: string): number {
  const text = piecesOf(phrase).find(piece => 'text' in piece)
  return text !== undefined && 'text' in text ? text.text.length : 0
}

const operandPhrases: readonly PhraseName[] = [
  'today',
  'after',
  'before',
  'count',
  'sum',
  'total',
  'min',
  'max',
  'abs',
  'textLength',
  'ageOn',
  'workingDaysBetween',
  'addWorkingDays',
]

/** A value with everything that is said about it: the total of a column, the day thirty days later. */
function readOperand(reading: Reading, expected: Expected | undefined): Expression | undefined {
  const { cursor } = reading
  const start = cursor.at
  // Beside a text, “…” is a value, unless something is said about it that is said about fields only.
  if (expected !== undefined) {
    const field = readOperand(reading, undefined)
    if (field !== undefined && field.kind !== 'name' && field.kind !== 'path') return field
    cursor.at = start
    const value = readValue(reading, expected)
    if (value === undefined) cursor.at = start
    return value
  }
  let operand = readPrefixed(reading) ?? readValue(reading, undefined)
  for (let count = 0; operand !== undefined && count < MAX_DEPTH; count += 1) {
    const longer = readSuffixed(reading, operand)
    if (longer === undefined) return operand
    operand = longer
  }
  cursor.at = start
  return undefined
}

function readPrefixed(reading: Reading): Expression | undefined {
  for (const name of operandPhrases) {
    if (isSuffix(reading, name)) continue
    const whole = readPhrase(reading, name, undefined)
    if (whole !== undefined) return whole
  }
  return undefined
}

function readSuffixed(reading: Reading, subject: Expression): Expression | undefined {
  for (const name of operandPhrases) {
    if (!isSuffix(reading, name)) continue
    const whole = readPhrase(reading, name, subject)
    if (whole !== undefined) return whole
  }
  return undefined
}

function isSuffix({ words }: Reading, name: PhraseName): boolean {
  const [first] = piecesOf(words.phrases[name])
  return first !== undefined && 'hole' in first && first.hole === 'subject'
}

/** Matches one phrase; with a subject, what follows it. Nothing is taken when it does not match. */
function readPhrase(
  reading: Reading,
  name: PhraseName,
  subject: Expression | undefined,
): Expression | undefined {
  const { cursor, words } = reading
  const start = cursor.at
  const pieces = piecesOf(words.phrases[name]).slice(subject === undefined ? 0 : 1)
  skipSpaces(cursor)
  const from = subject?.from ?? cursor.at
  let holes: Holes = subject === undefined ? {} : { subject }
  for (const piece of pieces) {
    const next = readPiece(reading, piece, holes)
    if (next === undefined) {
      cursor.at = start
      return undefined
    }
    holes = next
  }
  const tree = treeOfPhrase({ name, holes }, { from, to: cursor.at })
  if (tree === undefined) cursor.at = start
  return tree
}

function readPiece(reading: Reading, piece: Piece, holes: Holes): Holes | undefined {
  const { cursor } = reading
  if ('text' in piece) return takeWords(cursor, piece.text) ? holes : undefined
  if (cursor.depth >= MAX_DEPTH) return undefined
  cursor.depth += 1
  const filled = readHole(reading, piece.hole, holes)
  cursor.depth -= 1
  return filled === undefined ? undefined : { ...holes, [piece.hole]: filled }
}

function readHole(
  reading: Reading,
  hole: Hole,
  { subject }: Holes,
): Expression | readonly Expression[] | undefined {
  const expected =
    subject !== undefined && 'kind' in subject ? expectedBeside(subject, reading.vocabulary) : undefined
  switch (hole) {
    case 'condition':
      return readChain(reading)
    case 'subject':
      return readOperand(reading, undefined)
    case 'second':
      return readPrefixed(reading) ?? readValue(reading, undefined)
    case 'value':
    case 'other':
      return readOperand(reading, expected)
    case 'text':
      return readOperand(reading, TEXT_EXPECTED)
    case 'duration': {
      const value = readValue(reading, undefined)
      return value?.kind === 'temporal' ? value : undefined
    }
    case 'values':
      return readValues(reading, expected)
  }
}

function readValues(reading: Reading, expected: Expected | undefined): readonly Expression[] | undefined {
  const { cursor, words } = reading
  const values: Expression[] = []
  while (true) {
    const before = cursor.at
    if (values.length > 0 && !words.separator.some(mark => takeWords(cursor, mark.trim()))) return values
    const value = readOperand(reading, expected)
    if (value === undefined) {
      cursor.at = before
      return values.length > 0 ? values : undefined
    }
    values.push(value)
  }
}
