import type { Field, FormDefinition } from '@yibiao/schemas'
import type { JsonSchema } from './json-schema.ts'
import { meaningOf } from './meaning-of.ts'

/** JSON Schema (2020-12) of a form's answers, for implementers and for what receives them. */
export function answersSchema(form: FormDefinition): JsonSchema & { readonly $schema: string } {
  const whole: Field = { id: 'form', key: 'form', type: 'group', label: '', fields: [...topFields(form)] }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...meaningOf(whole).jsonSchema(whole),
  }
}

/** The fields outside groups and rows: pages and sections make no scope. */
export function topFields(form: FormDefinition): readonly Field[] {
  return form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
}
