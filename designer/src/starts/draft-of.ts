import { makeId } from '../document/make-id.ts'
import type { FieldType } from '../fields/field-design.ts'
import type { DraftField, DraftLimits, StartNote } from './draft-field.ts'
import type { ImportedRule } from './imported-rule.ts'
import { guessType } from './guess-type.ts'

/** What an importer knows of one field; what is absent was not said. */
export interface DraftParts {
  readonly path: string
  readonly name: string
  readonly label?: string | undefined
  readonly type: FieldType
  readonly help?: string | undefined
  readonly placeholder?: string | undefined
  readonly isRequired?: boolean | undefined
  readonly isReadOnly?: boolean | undefined
  readonly options?: DraftField['options'] | undefined
  readonly limits?: { readonly [Name in keyof DraftLimits]?: DraftLimits[Name] | undefined } | undefined
  readonly initial?: DraftField['initial'] | undefined
  readonly body?: string | undefined
  readonly rules?: readonly ImportedRule[]
  readonly inside?: readonly DraftField[]
  readonly notes?: readonly StartNote[]
}

/** A draft of what an importer knows: a plain text whose label tells more becomes what the label tells. */
export function draftOf(parts: DraftParts): DraftField {
  const { path, name, label = name, type, rules = [], inside = [], notes = [], limits, ...said } = parts
  // A text of another system may be a telephone number or an address here; with a pattern it is what the pattern says.
  const guessed =
    type === 'text' && limits?.pattern === undefined && said.initial === undefined
      ? guessType(label)
      : undefined
  return {
    id: makeId(),
    path,
    key: name,
    label: label.trim() === '' ? name : label,
    type: guessed ?? type,
    typeFrom: guessed === undefined ? 'stated' : 'label',
    ...present(said),
    ...(limits === undefined ? {} : { limits: present(limits) }),
    rules,
    inside,
    notes,
  }
}

type Present<Value> = { readonly [Name in keyof Value]?: Exclude<Value[Name], undefined> }

/** Without the properties that are undefined. */
function present<Value extends object>(value: Value): Present<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Present<Value>
}
