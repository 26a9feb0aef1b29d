import { formatExpression, type Expression } from '../expression/index.ts'

/** How values of a subject are compared. */
export type SubjectKind = 'boolean' | 'choice' | 'several' | 'number' | 'date' | 'text' | 'other'

/** Something a rule can be about, under the label people know it by: a field, a column of a repeat, an outcome. */
export interface SentenceSubject {
  /** As written in the rule: `hasDepot`, `size.w`, `rows.amount`, `nodes.accept.outcome`. */
  readonly text: string
  readonly label: string
  readonly kind: SubjectKind
  /** Values to choose from, where they are known. */
  readonly values?: readonly SentenceValue[]
}

export interface SentenceValue {
  readonly value: string
  readonly label: string
}

/** What the names of a rule stand for. */
export interface SentenceVocabulary {
  readonly subjects: readonly SentenceSubject[]
  /**
   * Labels by the position where a name ends in the text of the rule, for names only their place gives a meaning:
   * those of a row inside a loop or a filter.
   */
  readonly labelsAt?: ReadonlyMap<number, string>
  /** The code tables a rule may look into, by key. */
  readonly codeTables?: readonly SentenceValue[]
}

/** The subject a name or path stands for. */
export function subjectOf(node: Expression, { subjects }: SentenceVocabulary): SentenceSubject | undefined {
  if (node.kind !== 'name' && node.kind !== 'path') return undefined
  return indexOf(subjects).byText.get(formatExpression(node))
}

/** The subjects shown by the label as it stands between quotation marks. */
export function subjectsShownAs(label: string, { subjects }: SentenceVocabulary): readonly SentenceSubject[] {
  return indexOf(subjects).byLabel.get(showLabel(label)) ?? []
}

interface SubjectIndex {
  readonly byText: ReadonlyMap<string, SentenceSubject>
  readonly byLabel: ReadonlyMap<string, readonly SentenceSubject[]>
}

/** Reading asks for subjects again and again, of forms with hundreds of them. */
const indexes = new WeakMap<readonly SentenceSubject[], SubjectIndex>()

function indexOf(subjects: readonly SentenceSubject[]): SubjectIndex {
  const known = indexes.get(subjects)
  if (known) return known
  const index = {
    // The first of several with one name: what is nearest hides what is farther.
    byText: new Map(subjects.toReversed().map(subject => [subject.text, subject])),
    byLabel: Map.groupBy(subjects, subject => showLabel(subject.label)),
  }
  indexes.set(subjects, index)
  return index
}

/** A label between quotation marks: marks inside it become single ones, as is the custom; lines become spaces. */
export function showLabel(label: string): string {
  return label
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll('"', "'")
    .replaceAll(/[\s\u200B-\u200F]+/gu, ' ')
}

/** What a value beside the node is expected to be; `undefined` where only fields, numbers and dates make sense. */
export interface Expected {
  readonly kind: Exclude<SubjectKind, 'number' | 'date'>
  readonly values?: readonly SentenceValue[]
}

export const TEXT_EXPECTED: Expected = { kind: 'text' }

/** Beside numbers and dates a quoted text is a field, beside anything else a value. */
export function expectedBeside(node: Expression, vocabulary: SentenceVocabulary): Expected | undefined {
  const kind = kindOf(node, vocabulary)
  if (kind === 'number' || kind === 'date') return undefined
  const values = subjectOf(node, vocabulary)?.values
  return values === undefined ? { kind } : { kind, values }
}

/** Whether order is told in words of time. */
export function isDateLike(node: Expression, vocabulary: SentenceVocabulary): boolean {
  return kindOf(node, vocabulary) === 'date'
}

function kindOf(node: Expression, vocabulary: SentenceVocabulary): SubjectKind {
  switch (node.kind) {
    case 'number':
    case 'negation':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'temporal':
      return 'date'
    case 'arithmetic':
      return kindOf(node.left, vocabulary) === 'date' ? 'date' : 'number'
    case 'call':
      return kindOfCall(node, vocabulary)
    default:
      return subjectOf(node, vocabulary)?.kind ?? 'text'
  }
}

const DATES: ReadonlySet<string> = new Set(['today', 'add working days', 'date'])
const NUMBERS: ReadonlySet<string> = new Set([
  'count',
  'sum',
  'total',
  'abs',
  'age on',
  'working days between',
  'string length',
])

function kindOfCall(
  node: Extract<Expression, { kind: 'call' }>,
  vocabulary: SentenceVocabulary,
): SubjectKind {
  if (DATES.has(node.function)) return 'date'
  if (NUMBERS.has(node.function)) return 'number'
  const [first] = node.arguments
  const isExtreme = node.function === 'min' || node.function === 'max'
  return isExtreme && first !== undefined ? kindOf(first.value, vocabulary) : 'text'
}
