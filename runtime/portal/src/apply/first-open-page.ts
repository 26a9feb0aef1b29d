import type { Field, FormDefinition, OpenPart } from '@yibiao/schemas'

/** The page a correction begins on: the first with something open. Undefined when nothing, or everything, is open. */
export function firstOpenPage(
  form: FormDefinition,
  opens: readonly OpenPart[] | undefined,
): string | undefined {
  const ids = new Set((opens ?? []).flatMap(part => part.field ?? []))
  return form.pages.find(page =>
    page.sections.some(section => section.fields.some(field => holds(field, ids))),
  )?.id
}

function holds(field: Field, ids: ReadonlySet<string>): boolean {
  return ids.has(field.id) || ('fields' in field && field.fields.some(inner => holds(inner, ids)))
}
