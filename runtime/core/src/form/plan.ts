import type { Field } from '@yibiao/schemas'
import type { CompiledExpression, Value } from '../expression/index.ts'
import type { FieldMeaning, OfferedOptions } from '../fields/index.ts'
import type { Run } from './run.ts'
import type { CompiledForm, FieldOption, RuleKind } from './types.ts'

/** A form ready to be evaluated: everything that does not depend on answers is decided. */
export interface FormPlan {
  readonly compiled: CompiledForm
  /** All fields in the order of the form. */
  readonly fields: readonly FieldPlan[]
  /** The same as they stand outside rows, made once. */
  readonly instances: readonly ListedInstance[]
  /** Fields outside groups and rows, in order. */
  readonly top: readonly FieldPlan[]
  readonly topByKey: ReadonlyMap<string, FieldPlan>
  /** Fields that stand in no row, by path. */
  readonly rootByPath: ReadonlyMap<string, FieldPlan>
  readonly byId: ReadonlyMap<string, FieldPlan>
  readonly root: FramePlan
  readonly frames: readonly FramePlan[]
  readonly parts: readonly PartPlan[]
  readonly sites: readonly SitePlan[]
  /** Rules of visibility and calculation in the order of evaluation, which is their place here. */
  readonly steps: readonly RulePlan[]
  readonly initials: readonly RulePlan[]
  /** Conditions of materials by key. */
  readonly materials: ReadonlyMap<string, RulePlan>
  /** By index of the field: what must be looked at again when its value changes. */
  readonly dependents: readonly (Dependents | null)[]
  readonly matchesPattern: (pattern: string, text: string) => boolean
}

/** A place where values live: the form itself, or the rows of one repeat. */
export interface FramePlan {
  readonly index: number
  /** 0 for the form; the number of repeats around. */
  readonly depth: number
  readonly repeat: FieldPlan | null
  readonly fields: readonly FieldPlan[]
  /** From the form down to this one. */
  readonly chain: readonly FramePlan[]
}

export interface FieldPlan {
  readonly index: number
  readonly field: Field
  readonly meaning: FieldMeaning<Field>
  readonly hasAnswer: boolean
  readonly frame: FramePlan
  /** Place in the arrays of its frame. */
  readonly slot: number
  /** JSON Pointer below the frame: `/size/w`. */
  readonly suffix: string
  readonly container: FieldPlan | null
  readonly part: PartPlan
  /** Fields inside a group or repeat. */
  readonly members: readonly FieldPlan[]
  readonly membersByKey: ReadonlyMap<string, FieldPlan>
  /** Of a repeat: where its rows live. */
  readonly rows: FramePlan | null
  /** No rule can hide it. */
  readonly isAlwaysVisible: boolean
  /** It, or what contains it, is filled by officers. */
  readonly isOfficial: boolean
  readonly rules: FieldRules
  readonly options: OptionsPlan | null
}

/** A field in one row, or in none. */
export interface ListedInstance {
  readonly plan: FieldPlan
  /** Places of the rows around, from the outermost. */
  readonly places: readonly number[]
}

export interface FieldRules {
  readonly visible: RulePlan | null
  readonly required: RulePlan | null
  readonly readOnly: RulePlan | null
  readonly calculate: RulePlan | null
  readonly notBefore: RulePlan | null
  readonly notAfter: RulePlan | null
  readonly checks: readonly RulePlan[]
  /** What messages of checks put in; each has the index of its check. */
  readonly figures: readonly RulePlan[]
}

export interface PartPlan {
  readonly index: number
  readonly id: string
  /** The page of a section. */
  readonly page: PartPlan | null
  readonly visible: RulePlan | null
  readonly isAlwaysVisible: boolean
  /** Officers fill all there is in it. */
  readonly isOfficial: boolean
}

export interface RulePlan {
  readonly kind: RuleKind
  readonly index: number
  /** Field it belongs to; null for pages, sections and materials. */
  readonly owner: FieldPlan | null
  readonly part: PartPlan | null
  readonly compiled: CompiledExpression
  readonly site: SitePlan
  readonly mentions: readonly MentionPlan[]
  /** Place among the steps; -1 for rules nothing depends on. */
  readonly order: number
  /**
   * The number of its expression when all rules that say the same have one result, as many fields under one
   * condition do; -1 where it depends on the row or on names given to the rule alone.
   */
  readonly shared: number
}

export interface MentionPlan {
  readonly field: FieldPlan
  readonly kind: 'value' | 'column' | 'rows'
  readonly parts: readonly string[]
}

/** A place in the form from which names are looked up. */
export interface SitePlan {
  readonly index: number
  readonly container: FieldPlan | null
  readonly frame: FramePlan
  /** How to read a name from here; filled as names are met. */
  readonly readers: Map<string, NameReader>
}

export type NameReader = (run: Run) => Value | undefined

/** What reads a field. Rules and fields that stand in no row, nearly all there are, need no search for their rows. */
export interface Dependents {
  /** Orders of the rules to evaluate again, ascending. */
  readonly steps: readonly number[]
  /** Fields whose state must be made anew. */
  readonly shown: readonly FieldPlan[]
  /** All that stand in rows. */
  readonly inRows: readonly Dependent[]
  /** Those that read the field in every row, wherever they stand. */
  readonly ofColumn: readonly Dependent[]
}

/** A rule that reads a field. */
export interface Dependent {
  /** The rule, for steps. */
  readonly step: RulePlan | null
  /** The field whose state must be made anew, for all other rules. */
  readonly field: FieldPlan | null
  readonly frame: FramePlan
  /** `column`: every row is affected, whichever row changed. */
  readonly kind: 'value' | 'column'
}

export type OptionsPlan =
  | { readonly type: 'fixed'; readonly offered: OfferedOptions }
  | {
      readonly type: 'inline'
      readonly options: readonly FieldOption[]
      /** By depth-first index. */
      readonly conditions: ReadonlyMap<number, RulePlan>
    }
  | { readonly type: 'codeTable'; readonly table: string; readonly filter: RulePlan | null }
  | {
      readonly type: 'source'
      readonly source: string
      readonly items: RulePlan
      readonly value: RulePlan
      readonly label: RulePlan
    }
  | {
      readonly type: 'rows'
      readonly repeat: FieldPlan
      readonly value: FieldPlan
      readonly label: FieldPlan
    }
