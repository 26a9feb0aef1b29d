import type { FieldType } from '../fields/field-design.ts'
import type { DraftField, Understood } from './draft-field.ts'

/** What a person decides about what was understood; by id of the draft. */
export interface DraftChoices {
  readonly types: ReadonlyMap<string, FieldType>
  readonly leftOut: ReadonlySet<string>
}

export const noChoices: DraftChoices = { types: new Map(), leftOut: new Set() }

/** What was understood with a person's decisions: other types, and without what they leave out. */
export function chooseDrafts({ fields, refused }: Understood, choices: DraftChoices): Understood {
  return { fields: choose(fields, choices), refused }
}

function choose(fields: readonly DraftField[], choices: DraftChoices): DraftField[] {
  return fields
    .filter(field => !choices.leftOut.has(field.id))
    .map(field => {
      const inside = choose(field.inside, choices)
      const type = choices.types.get(field.id)
      return type === undefined ? { ...field, inside } : { ...field, type, typeFrom: 'stated', inside }
    })
}

/** The choices with a field taken or left out; a group takes what is inside it along. */
export function withTaken(choices: DraftChoices, field: DraftField, isTaken: boolean): DraftChoices {
  const leftOut = new Set(choices.leftOut)
  for (const each of [field, ...insideOf(field)]) {
    if (isTaken) leftOut.delete(each.id)
    else leftOut.add(each.id)
  }
  return { ...choices, leftOut }
}

function insideOf(field: DraftField): DraftField[] {
  return field.inside.flatMap(each => [each, ...insideOf(each)])
}
