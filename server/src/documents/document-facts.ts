import type { PrintedSection } from '@yibiao/core/documents'
import type { JsonValue, Value } from '@yibiao/core/expression'

/**
 * What documents of a case are made from. `facts` are the merge fields by name (`case`, `applicant`, `department`,
 * `officer`, `materials`, `correction`, `refusal`, `decision`, `limits`, `item`, `answers`, …), ISO dates as text;
 * `answer` gives the value of a form field by its key, for expressions that compute with answers.
 */
export type CaseDocumentFacts = {
  facts: Readonly<Record<string, JsonValue>>
  answer(key: string): Value | undefined
  /** The filled form for the block that prints it. */
  sections: readonly PrintedSection[]
}
