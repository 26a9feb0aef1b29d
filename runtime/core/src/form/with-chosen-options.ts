import type { Field, FormDefinition } from '@yibiao/schemas'
import type { PreparedForm } from './prepare-form.ts'
import { optionsOf } from './rule-texts.ts'
import { startForm } from './start-form.ts'
import type { AnswerInput, FieldOption } from './types.ts'

type Chosen = ReadonlyMap<string, ReadonlyMap<string, FieldOption>>

/**
 * The definition for those who read answers: where options came from a source, the ones that were chosen are written
 * into it with their labels. The response they came from is not handed on.
 */
export function withChosenOptions(form: PreparedForm, input: AnswerInput): FormDefinition {
  const { definition, needs } = form.compiled
  if (needs.sources.length === 0) return definition
  const chosen = findChosen(form, input)
  return {
    ...definition,
    pages: definition.pages.map(page => ({
      ...page,
      sections: page.sections.map(section => ({
        ...section,
        fields: section.fields.map(field => writeOptions(field, chosen)),
      })),
    })),
  }
}

function findChosen(form: PreparedForm, input: AnswerInput): Chosen {
  const chosen = new Map<string, Map<string, FieldOption>>()
  for (const { field, fieldId, value, options = [] } of startForm(form, input).fields.values()) {
    if (optionsOf(field)?.type !== 'source') continue
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    const known = chosen.get(fieldId) ?? new Map<string, FieldOption>()
    for (const option of options) if (values.includes(option.value)) known.set(option.value, option)
    chosen.set(fieldId, known)
  }
  return chosen
}

function writeOptions(field: Field, chosen: Chosen): Field {
  if (field.type === 'group' || field.type === 'repeat')
    return { ...field, fields: field.fields.map(inner => writeOptions(inner, chosen)) }
  const known = chosen.get(field.id)
  if (known === undefined || !('options' in field)) return field
  const options = [...known.values()].map(({ value, label }) => ({ value, label }))
  return { ...field, options: { type: 'inline', options } }
}
