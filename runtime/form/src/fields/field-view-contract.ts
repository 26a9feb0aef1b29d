import type { FieldOption, FormState, PreparedForm } from '@yibiao/core/form'
import type { Field, Issue, ProvenanceView } from '@yibiao/schemas'
import type { ComponentType, ReactNode } from 'react'

export type FieldType = Field['type']
export type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>

/** How a field stands while it is shown. The kernel decides it; views only show it. */
export interface FieldViewState {
  readonly value: unknown
  readonly isRequired?: boolean
  /** By rule, by source, or because only other fields are open. */
  readonly isReadOnly?: boolean
  readonly isDisabled?: boolean
  /** Problems to show now, at the field's path or below it. */
  readonly issues?: readonly Issue[]
  /** Of a choice: what is offered now; absent when the source is not at hand. */
  readonly options?: readonly FieldOption[] | undefined
  /** Of a repeat: the number of rows. */
  readonly rows?: number | undefined
  /** Of a date: earliest and latest day by its rules. */
  readonly bounds?: { readonly notBefore?: string; readonly notAfter?: string } | undefined
  /** Where the value comes from. */
  readonly provenance?: ProvenanceView | undefined
  /** Where parts of a composite value come from, by path. */
  readonly partProvenance?: Readonly<Record<string, ProvenanceView>> | undefined
  /** Why a correction opens it. */
  readonly openReason?: string | undefined
}

/** How a repeat's rows change. */
export type RowsChange =
  | { readonly type: 'add' }
  | { readonly type: 'remove'; readonly index: number }
  | { readonly type: 'move'; readonly from: number; readonly to: number }
  /** Rows from `at` on give way to others, whose answers are given. */
  | {
      readonly type: 'replace'
      readonly at: number
      readonly count: number
      readonly rows: readonly unknown[]
    }

/** What a repeat asks of the form around it. */
export interface RowsIntents {
  /** Gives the change that takes it back. */
  readonly change: (change: RowsChange) => RowsChange
  /** Shows the problems of answers that nobody has typed, from now on. */
  readonly reveal: (paths: readonly string[]) => void
  /** Names of the answers elsewhere that refer to a row. */
  readonly referrers: (index: number) => readonly string[]
  /** The form and how it stands, to try a table on. */
  readonly stand: () => { readonly form: PreparedForm; readonly state: FormState }
}

/** What the view of a field asks for. */
export interface FieldIntents {
  /** A new answer: the whole value of this field. */
  readonly change: (value: unknown) => void
  /** The reader left the field, or the part at `path`: its problems are shown from now on. */
  readonly leave: (path?: string) => void
  /** Of a repeat whose rows can change. */
  readonly rows?: RowsIntents | undefined
  /** 有误: the value of a source, or the part at `path`, is wrong. */
  readonly contest?: ((path?: string) => void) | undefined
}

/** What the input of a field type gets. */
export interface FieldInputProps<F extends Field = Field> extends FieldIntents {
  readonly field: F
  /** JSON Pointer into the answers. */
  readonly path: string
  /** Id of the element that takes the focus; ids of parts begin with it. */
  readonly id: string
  readonly state: FieldViewState
  /** Ids of help, reason and problems. */
  readonly describedBy?: string | undefined
  /** Id of the problems, while there are any. */
  readonly errorId?: string | undefined
  /** Draws a part of a composite value as the field it is. */
  readonly View: ComponentType<FieldViewProps>
}

export interface FieldViewProps extends Partial<FieldIntents> {
  readonly field: Field
  readonly path: string
  /** Id of the control; made from the path when absent. */
  readonly id?: string
  readonly state: FieldViewState
  /** In a table the column head shows the label; it is then only said. */
  readonly hidesLabel?: boolean | undefined
  /** On the designer's canvas: drawn as in use, but takes neither focus nor input. */
  readonly isInert?: boolean
}

export interface AnswerReadProps<F extends Field = Field> {
  readonly field: F
  readonly path: string
  readonly value: unknown
  /** Of a choice, as offered when the answers were judged. */
  readonly options?: readonly FieldOption[] | undefined
}

/** What the read view of a field type gets. */
export interface FieldReadProps<F extends Field = Field> extends AnswerReadProps<F> {
  /** Draws an answer inside a group or row as the field it is. */
  readonly Answer: ComponentType<AnswerReadProps>
}

/** How the label is tied to the input. */
export type FieldFrameKind =
  /** One control: a `label`. */
  | 'label'
  /** Several controls: `fieldset` and `legend`. */
  | 'fieldset'
  /** Draws itself: layout and containers. */
  | 'bare'

/** How one field type looks. */
export interface FieldLook<Type extends FieldType> {
  readonly frame: FieldFrameKind
  /** Columns of the 12-column grid when the definition names none. */
  readonly columns: number
  /** Parts of the value are fields of their own and show their own problems. */
  readonly hasParts?: boolean
  /** Input of a field that can be changed. */
  readonly Input: (props: FieldInputProps<FieldOf<Type>>) => ReactNode
  /** The answer to read; null for none, then 未填写 is shown. */
  readonly Read: (props: FieldReadProps<FieldOf<Type>>) => ReactNode
}
