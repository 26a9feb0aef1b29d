import type {
  Field,
  FormDefinition,
  Issue,
  LocalizedText,
  MaterialDefinition,
  PrefillMapping,
} from '@yibiao/schemas'
import type { Expression } from '../expression/ast.ts'
import type { FormContext } from './form-context.ts'

export type { Issue } from '@yibiao/schemas'
export type * from './form-context.ts'

/** Answers by field key; groups are objects, repeats lists of objects. */
export type Answers = Readonly<Record<string, unknown>>

/**
 * A problem of a definition. `path` is a JSON Pointer into the definition that was given; for a rule, `params`
 * carry `from` and `to`, positions in its text in UTF-16 units.
 */
export interface DesignIssue extends Issue {
  readonly quickFix?: QuickFix
}

/** Advice about a definition that is sound: it never stands in the way of publishing. */
export interface DesignHint extends Omit<DesignIssue, 'severity'> {
  readonly severity: 'hint'
}

/** A change of the definition that removes the problem. */
export type QuickFix =
  | { readonly type: 'set'; readonly path: string; readonly value: unknown }
  | { readonly type: 'remove'; readonly path: string }
  | {
      readonly type: 'replaceText'
      readonly path: string
      readonly from: number
      readonly to: number
      readonly text: string
    }
  /** A source fills a field; who makes the change gives the mapping its id. */
  | { readonly type: 'fill'; readonly mapping: Omit<PrefillMapping, 'id'> }
  /** Changes that only together are right, made in this order. */
  | { readonly type: 'several'; readonly fixes: readonly QuickFix[] }

/** What a form may refer to outside itself. A part that is absent is not checked. */
export interface CompileEnvironment {
  /** Keys of the code tables at hand. */
  readonly codeTables?: readonly string[]
  /** Keys of the prefill sources, for options that come from one. */
  readonly sources?: readonly string[]
  /** Keys of the situation questions. */
  readonly situations?: readonly string[]
  /** Keys of the flow steps. */
  readonly nodes?: readonly string[]
  /** The materials, for `replacesMaterial`; their conditions are compiled with the form. */
  readonly materials?: readonly MaterialDefinition[]
}

/** A rule of one field, page or section. */
export interface CompiledRule {
  readonly kind: RuleKind
  /** Index of the rule within its kind: of the check (also for its figure), or of the option (depth first). 0 for all others. */
  readonly index: number
  /** Id of the field, page or section; key of the material for `material`. */
  readonly owner: string
  /** Index into `CompiledForm.expressions`. */
  readonly expression: number
  /** Ids of the fields it mentions and, below a field, the parts: what a check needs answered. */
  readonly mentions: readonly Mention[]
}

export type RuleKind =
  | 'visible'
  | 'required'
  | 'readOnly'
  | 'calculate'
  | 'initial'
  | 'check'
  | 'figure'
  | 'option'
  | 'optionFilter'
  | 'sourceItems'
  | 'sourceValue'
  | 'sourceLabel'
  | 'notBefore'
  | 'notAfter'
  | 'material'

/**
 * What a rule reads. `value`: one answer. `column`: that answer in every row of its repeat. `rows`: only how many
 * rows there are.
 */
export interface Mention {
  /** Id of the field. */
  readonly field: string
  readonly kind: 'value' | 'column' | 'rows'
  /** Parts below a composite value: `["identityDocument", "number"]`. */
  readonly parts: readonly string[]
}

/** A form with its rules as syntax trees in the order of evaluation. Plain JSON, stored with published versions. */
export interface CompiledForm {
  readonly format: 1
  readonly definition: FormDefinition
  /** Trees whose names are resolved: `size.w` is the one name `$4`, the field with index 4 in the order of the form. */
  readonly expressions: readonly Expression[]
  /** Rules of visibility and calculation, every one after those it depends on; then all others. */
  readonly rules: readonly CompiledRule[]
  /** What the rules as a whole need from the platform. */
  readonly needs: FormNeeds
}

export interface FormNeeds {
  /** Some field or rule uses a designer-written pattern. */
  readonly patterns: boolean
  /** Some rule counts working days. */
  readonly calendar: boolean
  /** Keys of the code tables that options, cascades and rules read. */
  readonly codeTables: readonly string[]
  /** Keys of the prefill sources that options read. */
  readonly sources: readonly string[]
}

/** One choice as it is offered now. */
export interface FieldOption {
  readonly value: string
  readonly label: LocalizedText
  readonly help?: LocalizedText
  readonly children?: readonly FieldOption[]
}

/** How one field stands now. */
export interface FieldState {
  /** JSON Pointer into the answers, e.g. `/outlets/0/q`. */
  readonly path: string
  readonly fieldId: string
  readonly field: Field
  /** Its own rule and those of all that contain it are met. */
  readonly isVisible: boolean
  /** Must be answered on submit. Never reported as an issue here. */
  readonly isRequired: boolean
  /** By rule, or because it is calculated. */
  readonly isReadOnly: boolean
  /** The answer as kept in the draft, also while invisible; for a calculated field the result. */
  readonly value: unknown
  /** Formats, constraints and checks, errors and warnings, in a fixed order. Empty while invisible. */
  readonly issues: readonly Issue[]
  /** Of a choice: what is offered now. Absent when the table or source is not at hand. */
  readonly options?: readonly FieldOption[]
  /** Of a repeat: the number of rows. */
  readonly rows?: number
  /** Of a date: the earliest and latest day by its rules, as ISO dates (month: YYYY-MM). */
  readonly bounds?: { readonly notBefore?: string; readonly notAfter?: string }
}

export interface PartState {
  readonly isVisible: boolean
}

/** A form being filled. Immutable: a change gives a new state that shares all that did not change. */
export interface FormState {
  /** As kept in the draft: hidden answers are there, calculated values are set. */
  readonly answers: Answers
  /** Every field instance by path, in the order of the form; rows of a repeat after the repeat. */
  readonly fields: ReadonlyMap<string, FieldState>
  /** Pages and sections by id. */
  readonly parts: ReadonlyMap<string, PartState>
  /** Problems that belong to no field, e.g. that the rules exceed the budget. */
  readonly issues: readonly Issue[]
  /**
   * Paths of the fields that may differ from the state this one was made from, those that have gone included; all
   * of them after `startForm`.
   */
  readonly changed: readonly string[]
}

export interface AnswerInput {
  readonly answers: Answers
  readonly context: FormContext
}

/** A new value at a path. Null clears; writing a list replaces all rows. */
export interface FormChange {
  readonly path: string
  readonly value: unknown
}

export interface JudgeInput extends AnswerInput {
  /**
   * Ids of the fields judged; a field inside one that is named is judged as well. All when absent.
   * Fields left out are evaluated, so that rules can read them, but raise no issue.
   */
  readonly only?: readonly string[]
}

/** The verdict on a submission. */
export interface Judgement {
  /** Everything wrong, in the order of the form. Accepted when none has severity `error`. */
  readonly issues: readonly Issue[]
  /** Normalised, hidden answers and unknown keys dropped, calculated values set: what is stored. */
  readonly answers: Answers
  /** By path, of every field instance. */
  readonly visibility: Readonly<Record<string, boolean>>
  /** Canonical JSON of `answers` (RFC 8785 order, no spaces): what a digest is made of. */
  readonly digestInput: string
}
