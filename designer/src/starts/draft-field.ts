import type { Option } from '@yibiao/schemas'
import type { FieldType } from '../fields/field-design.ts'
import type { ImportedRule } from './imported-rule.ts'

/** Where a field's type comes from: the source said it, its label tells it, or nothing does and it is a text. */
export type TypeOrigin = 'stated' | 'label' | 'unknown'

/** Something of the source that became something else, or nothing; the catalogue gives the words. */
export interface StartNote {
  readonly code: NoteCode
  /** What it was in the source: a name of a type, a property, a text of code. */
  readonly what: string
}

export type NoteCode =
  // A field was made, with something other than the source says.
  | 'typeReplaced'
  | 'typeUnknown'
  | 'optionsMissing'
  | 'optionsLoaded'
  | 'codeRefused'
  | 'ruleRefused'
  | 'ruleWrong'
  | 'defaultLost'
  | 'patternLost'
  | 'labelMissing'
  | 'limitsLost'
  // No field was made.
  | 'buttonRefused'
  | 'hiddenRefused'
  | 'emptyRefused'
  | 'componentRefused'
  | 'tooDeepRefused'
  | 'circleRefused'
  | 'tooManyRefused'

/** A field that a source describes, before it is a field of the item. */
export interface DraftField {
  /** Id of the field it will be. */
  readonly id: string
  /** How the source's rules call it: its path in the source. */
  readonly path: string
  /** The wanted key; legal and unique in its scope once settled. */
  readonly key: string
  readonly label: string
  readonly type: FieldType
  readonly typeFrom: TypeOrigin
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  readonly help?: string
  readonly placeholder?: string
  readonly options?: readonly Option[]
  readonly limits?: DraftLimits
  /** Value a new draft starts with. */
  readonly initial?: string | number | boolean
  /** Text of a notice or of a declaration. */
  readonly body?: string
  readonly visibleWhen?: string
  readonly requiredWhen?: string
  /** Rules of the source that became no condition yet. */
  readonly rules: readonly ImportedRule[]
  /** Fields of a group or of the rows of a repeat. */
  readonly inside: readonly DraftField[]
  readonly notes: readonly StartNote[]
}

/** Limits of the source; those that the field's type knows are taken. Amounts in the type's own unit. */
export interface DraftLimits {
  readonly minLength?: number
  readonly maxLength?: number
  /** RE2 syntax. */
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly scale?: number
  readonly unit?: string
  readonly minItems?: number
  readonly maxItems?: number
}

/** A part of the source that no field was made of. */
export interface RefusedPart {
  /** Its label or name in the source. */
  readonly name: string
  readonly note: StartNote
}

/** What was understood of a source. */
export interface Understood {
  readonly fields: readonly DraftField[]
  readonly refused: readonly RefusedPart[]
}

/** Every field, those inside others included, in the order of the form. */
export function flattenDrafts(fields: readonly DraftField[]): DraftField[] {
  return fields.flatMap(field => [field, ...flattenDrafts(field.inside)])
}
