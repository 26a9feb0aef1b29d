import type { ExpressionType, Value } from '../expression/index.ts'
import type { CheckContext, IssueDraft, MaskingKind, SummaryContext } from './field-meaning.ts'
import type { JsonSchema } from './json-schema.ts'

/** What a value means apart from any field: the parts of composite values, and codes that have no settings. */
export interface ValueMeaning {
  normalise(answer: unknown): unknown
  /** Of a normalised answer that is not null. */
  check(answer: unknown, context: CheckContext): readonly IssueDraft[]
  /** One text; empty for null. */
  summarise(answer: unknown, context: SummaryContext): string
  readonly jsonSchema: JsonSchema
  readonly valueType: ExpressionType
  toValue(answer: unknown): Value
  readonly masking: MaskingKind
}
