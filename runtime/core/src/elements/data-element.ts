import type { Field } from '@yibiao/schemas'

/** A thing that is asked again and again under one meaning: what answers are reused and merged by. */
export interface DataElement {
  /** As a field's `element` names it. */
  readonly name: string
  readonly label: { readonly 'zh-CN': string; readonly en: string }
  /** Other words people write on forms for the same thing. */
  readonly synonyms: readonly string[]
  /** Types of fields whose answer it can be; the usual one first. */
  readonly types: readonly [Field['type'], ...Field['type'][]]
  /** Values of the national code for a choice; absent where any text is an answer. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly classification: NonNullable<Field['classification']>
  /** Where the verified claims of the login hold it, below `response`; absent when they do not. */
  readonly claim?: string
}
