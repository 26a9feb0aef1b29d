import { firstMeanings, otherMeanings } from '#meanings'
import type { Field } from '@yibiao/schemas'
import type { FieldMeaning, FieldMeanings } from './field-meaning.ts'
import { createMembersMeaning } from './members.ts'

const members = createMembersMeaning(meaningOf)
let known: Partial<FieldMeanings> = firstMeanings(members)

/**
 * The meaning of a field's type.
 * @throws Error in a page that fetches what it needs and has not fetched this type, see `fetchFormParts`
 */
export function meaningOf(field: Field): FieldMeaning<Field> {
  const meaning = known[field.type]
  if (meaning === undefined) throw new Error(`The field type ${field.type} is not fetched.`)
  // The registry is indexed by the same `type` that makes the field a member of the union, so they fit.
  return meaning as unknown as FieldMeaning<Field>
}

/** Fetches what the types mean, where that is not here yet. */
export async function fetchMeanings(types: Iterable<Field['type']>): Promise<void> {
  const missing = [...types].filter(type => known[type] === undefined)
  if (missing.length > 0) known = { ...known, ...(await otherMeanings(missing, members)) }
}
