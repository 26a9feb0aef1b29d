import type { PrefillMapping } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'

/** A mapping from a source to a field; the value is the part of the answer with the field's key. */
export function newMapping(
  source: string,
  field: { readonly id: string; readonly key: string },
  value = `response.${field.key}`,
): PrefillMapping {
  return { id: makeId(), source, field: field.id, value, mode: 'editable', onConflict: 'keepTyped' }
}
