import type { Field, FormDefinition, LocalizedText, PublishedItem } from '@yibiao/schemas'
import { fieldDesigns } from '../fields/field-designs.ts'

/** A field of another item's form that a case of it can begin with. */
export interface FieldToFill {
  readonly key: string
  readonly label: LocalizedText
}

/** What applicants fill in themselves, groups and tables as a whole; files and signatures come from nobody else. */
export function fieldsToFill({ definition }: PublishedItem): readonly FieldToFill[] {
  const { form } = definition
  if (!isForm(form)) return []
  return form.pages
    .flatMap(({ sections }) => sections)
    .flatMap(({ fields }) => fields)
    .filter(isFilled)
    .map(({ key, label }) => ({ key, label: label ?? key }))
}

const ownActs: ReadonlySet<Field['type']> = new Set(['upload', 'image', 'signature', 'declaration'])

function isFilled(field: Field): boolean {
  if (fieldDesigns[field.type].isLayout || field.type === 'calculated' || ownActs.has(field.type))
    return false
  return !('calculate' in field) || field.calculate === undefined
}

/** The contract leaves the parts of a published definition open. */
function isForm(value: unknown): value is FormDefinition {
  return typeof value === 'object' && value !== null && 'pages' in value && Array.isArray(value.pages)
}
