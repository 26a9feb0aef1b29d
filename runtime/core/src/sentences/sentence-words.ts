import type { ArithmeticOperator } from '../expression/index.ts'
import type { PhraseName } from './phrases.ts'

/**
 * The words sentences about rules are made of. A phrase is a text with `{holes}`; it is written by filling the holes
 * and read by matching what is between them, so that one entry serves both ways.
 */
export interface SentenceWords {
  readonly phrases: Readonly<Record<PhraseName, string>>
  /** Between the parts of a chain; the first is written, all are read. */
  readonly and: readonly string[]
  readonly or: readonly string[]
  readonly separator: readonly string[]
  readonly openGroup: string
  readonly closeGroup: string
  readonly yes: string
  readonly no: string
  /** Literals where no field says what is expected. */
  readonly literals: { readonly true: string; readonly false: string; readonly null: string }
  /** Says that a quoted text is a field where a value is expected, and the other way round. */
  readonly fieldMark: string
  readonly textMark: string
  /** One and several of them. */
  readonly units: Readonly<Record<DurationUnit, readonly [string, string]>>
  /** With `{year}`, `{month}` and `{day}`; without it a date is written as 2026-01-31. */
  readonly date?: string
  /** Whether words are set apart by spaces. */
  readonly isSpaced: boolean
  readonly arithmetic: Readonly<Record<ArithmeticOperator, string>>
  /** For what is shown only: parts of values, loops, filters, other functions. */
  readonly shown: ShownWords
  /** Names that are there without a field, and parts of values. */
  readonly names: ReadonlyMap<string, string>
}

export type DurationUnit = 'D' | 'M' | 'Y'

/** Phrases that are shown and never read back. */
export interface ShownWords {
  readonly of: string
  readonly element: string
  readonly anything: string
  readonly range: string
  readonly choice: string
  readonly some: string
  readonly every: string
  readonly each: string
  readonly filtered: string
  readonly call: string
  readonly calls: ReadonlyMap<string, string>
}
