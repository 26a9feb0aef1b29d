import type { Field, FormDefinition } from '@yibiao/schemas'

/** Id of the first page that holds one of the fields. */
export function firstPageWith(form: FormDefinition, ids: readonly string[]): string | undefined {
  const wanted = new Set(ids)
  return form.pages.find(page =>
    page.sections.some(section => section.fields.some(field => holds(field, wanted))),
  )?.id
}

function holds(field: Field, wanted: ReadonlySet<string>): boolean {
  return wanted.has(field.id) || ('fields' in field && field.fields.some(inner => holds(inner, wanted)))
}
