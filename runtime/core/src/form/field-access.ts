import type { Field, FieldAccess, FormDefinition } from '@yibiao/schemas'
import { indexFields } from './field-tree.ts'

export type Access = 'hidden' | 'read' | 'edit' | 'required'

/**
 * Access of a step to each field, by id: what is said for the field, else for what contains it, else for the form.
 * What a hidden container holds is hidden.
 */
export function accessById(form: FormDefinition, access: FieldAccess): ReadonlyMap<string, Access> {
  const byId = new Map<string, Access>()
  const { fields = {} } = access
  for (const { field, container } of indexFields(form).fields) {
    const around = container === null ? access.form : (byId.get(container.field.id) ?? access.form)
    const own = Object.hasOwn(fields, field.id) ? fields[field.id] : undefined
    const inherited = around === 'required' ? 'edit' : around
    byId.set(field.id, around === 'hidden' && container !== null ? 'hidden' : (own ?? inherited))
  }
  return byId
}

/** Ids of the fields that may be edited: what `judgeAnswers` takes as `only`. */
export function editableFieldIds(form: FormDefinition, access: FieldAccess): readonly string[] {
  return [...accessById(form, access)].flatMap(([id, each]) =>
    each === 'edit' || each === 'required' ? [id] : [],
  )
}

/** All fields of a form in order, those inside groups and rows included. */
export function listFields(form: FormDefinition): readonly Field[] {
  return indexFields(form).fields.map(({ field }) => field)
}
