import type { Field } from '@yibiao/schemas'
import { makeId } from './make-id.ts'

/** A copy of the field for another place: every id is new, keys stay. */
export function renewIds(field: Field): Field {
  const checks = field.checks && { checks: field.checks.map(check => ({ ...check, id: makeId() })) }
  if (field.type === 'group' || field.type === 'repeat') {
    return { ...field, ...checks, id: makeId(), fields: field.fields.map(renewIds) }
  }
  return { ...field, ...checks, id: makeId() }
}
