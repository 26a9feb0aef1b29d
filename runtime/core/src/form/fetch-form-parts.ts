import { fetchFunctions } from '#functions'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { fetchMeanings } from '../fields/meaning-of.ts'
import { functionsOf, type Expression } from '../expression/index.ts'

/**
 * Fetches the field types and functions that a form needs and this page does not have yet. Needed before a form is
 * prepared or read in a page built with the condition `on-demand`; everywhere else all of them are there.
 */
export async function fetchFormParts(
  definition: FormDefinition,
  expressions: readonly Expression[] = [],
): Promise<void> {
  const callsFunctions = expressions.some(expression => functionsOf(expression).size > 0)
  await Promise.all([fetchMeanings(fieldTypesOf(definition)), callsFunctions ? fetchFunctions() : undefined])
}

/** The types of all fields, those within groups and rows included. */
export function fieldTypesOf(definition: FormDefinition): ReadonlySet<Field['type']> {
  const types = new Set<Field['type']>()
  const add = (field: Field): void => {
    types.add(field.type)
    if (field.type === 'group' || field.type === 'repeat') field.fields.forEach(add)
  }
  for (const page of definition.pages) for (const section of page.sections) section.fields.forEach(add)
  return types
}
