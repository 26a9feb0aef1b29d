import { localise } from '@yibiao/form/texts'
import type { Field, FormDefinition } from '@yibiao/schemas'
import type { Locale } from '../preferences/preferences.ts'

/** Labels of all fields by id, with the labels of the fields they lie in. */
export function fieldNames(form: FormDefinition, locale: Locale): ReadonlyMap<string, string> {
  const fields = form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  return new Map(namesIn(fields, '', locale))
}

function namesIn(fields: readonly Field[], before: string, locale: Locale): [string, string][] {
  return fields.flatMap(field => {
    const name = `${before}${localise(field.label, locale)}`
    const inner = 'fields' in field ? namesIn(field.fields, `${name} › `, locale) : []
    return [[field.id, name] satisfies [string, string], ...inner]
  })
}
