import type { Field, FileKind, IsoDate, LocalizedText } from '@yibiao/schemas'
import type { ExpressionType, Value } from '../expression/index.ts'
import type { AttachmentFacts, CodeTableReader, FieldOption } from '../form/types.ts'
import type { JsonSchema } from './json-schema.ts'
import type { SummaryTexts } from './summary-texts.ts'

/** What a field type means. One per type; how it looks and how it is designed are other layers. */
export interface FieldMeaning<F extends Field> {
  /** The answer of an empty field: `null`, or `[]` for lists. */
  empty(field: F): null | readonly unknown[]
  /**
   * Brings an answer to the form in which it is stored. Idempotent. Never throws: what it does not understand it
   * gives back unchanged, and `check` then says so.
   */
  normalise(answer: unknown, field: F): unknown
  /** Everything wrong with a normalised answer that is not empty, apart from rules. */
  check(answer: unknown, field: F, context: CheckContext): readonly IssueDraft[]
  /** A normalised answer in words for read views and documents; no pieces for an empty one. */
  summarise(answer: unknown, field: F, context: SummaryContext): readonly SummaryPiece[]
  /** JSON Schema (2020-12) of a normalised answer. */
  jsonSchema(field: F): JsonSchema
  /** Type of the value a rule sees. */
  valueType(field: F): ExpressionType
  /** The value a rule sees; null for an answer that is not of the type's shape. */
  toValue(answer: unknown, field: F): Value
  /** How lists, exports and logs hide it; for a composite value, by part. */
  readonly masking: MaskingKind | Readonly<Record<string, MaskingKind>>
  /** Whether there is an answer at all; false for what is only shown between fields. */
  readonly hasAnswer: boolean
}

/** Rules of hiding (GB/T 35273, chapter 9.3 of the domain facts): what remains visible of a value. */
export type MaskingKind =
  | 'none'
  | 'all'
  | 'personName'
  | 'identityNumber'
  | 'identityDocument'
  | 'mobilePhone'
  | 'telephone'
  | 'bankCard'
  | 'address'
  | 'email'

/** A problem of one answer; the caller adds the path of the field. */
export interface IssueDraft {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly params?: Readonly<Record<string, string | number | boolean>>
  /** JSON Pointer below the answer, e.g. `/number`; the answer itself when absent. */
  readonly at?: string
  /** The designer's own words. */
  readonly message?: LocalizedText
}

/** What a check may ask. */
export interface CheckContext {
  readonly today: IsoDate
  /** Whether the whole text matches a designer-written pattern; true for a pattern that is not legal. */
  readonly matchesPattern: (pattern: string, text: string) => boolean
  readonly codeTables?: CodeTableReader | undefined
  readonly attachments?: ReadonlyMap<string, AttachmentFacts> | undefined
  /** What the choice offers now; absent when its source is not at hand, and then membership is not judged. */
  readonly offered?: OfferedOptions | undefined
  /** Earliest and latest day by the field's rules. */
  readonly bounds?: DateBounds | undefined
}

export interface DateBounds {
  readonly notBefore?: IsoDate
  readonly notAfter?: IsoDate
}

export interface OfferedOptions {
  readonly options: readonly FieldOption[]
  /** The options are rows of a repeat: one that is missing was removed or renamed. */
  readonly areRows?: true
  /** The option of a value at any depth. */
  find(value: string): FieldOption | undefined
}

export interface SummaryContext {
  readonly locale: 'zh-CN' | 'en'
  readonly texts: SummaryTexts
  readonly codeTables?: CodeTableReader | undefined
  readonly offered?: OfferedOptions | undefined
  /** Names of files by attachment id. */
  readonly attachments?: ReadonlyMap<string, { readonly name: string }> | undefined
}

/** One piece of the words for a value; `label` names the part of a composite value. */
export interface SummaryPiece {
  readonly label?: string
  readonly text: string
}

/** No problems; shared, so that right answers cost nothing. */
export const NO_ISSUES: readonly IssueDraft[] = Object.freeze([])

/** Kinds of file by the order in which they are named. */
export type AcceptedKinds = readonly FileKind[]

/** The meaning of every field type. */
export type FieldMeanings = {
  readonly [Type in Field['type']]: FieldMeaning<Extract<Field, { readonly type: Type }>>
}
