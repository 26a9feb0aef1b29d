import type { Field, FormDefinition } from '@yibiao/schemas'

/** The field that an answer's path leads to or into: row numbers and parts of composite values are passed over. */
export function fieldAt(form: FormDefinition, path: string): Field | undefined {
  let fields: readonly Field[] = form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  let found: Field | undefined
  for (const step of path.split('/').slice(1)) {
    const next = fields.find(field => field.key === step)
    if (next === undefined) continue
    found = next
    fields = 'fields' in next ? next.fields : []
  }
  return found
}
