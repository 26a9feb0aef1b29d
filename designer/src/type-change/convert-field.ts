import { validateDocument, type Field } from '@yibiao/schemas'
import { plainText } from '../document/record-name.ts'
import type { FieldValue } from '../document/records.ts'
import type { FieldType } from '../fields/field-design.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { fieldTexts } from '../texts/fields.ts'

/** A field as it would be of another type. */
export interface ConvertedField {
  readonly value: FieldValue
  /** Properties that the new type does not know, or not with this value. */
  readonly lost: readonly string[]
}

/** Keeps everything the new type knows: name, key, help, rules, options, limits; the contract says what that is. */
export function convertField(field: FieldValue, type: FieldType): ConvertedField {
  const { id, key, label } = field
  const made: Readonly<Record<string, unknown>> = {
    ...fieldDesigns[type].create({ id, key, label: plainText(label) }, fieldTexts['zh-CN'].starters),
  }
  let value: Readonly<Record<string, unknown>> = { ...made, ...adapted(field, type), type }
  const lost = new Set<string>()
  // What is missing or wrong is told one property at a time, so that every round leaves fewer.
  for (let wrong = wrongProperties(value); wrong.length > 0; wrong = wrongProperties(value)) {
    const fresh = wrong.filter(name => !lost.has(name))
    if (fresh.length === 0) break
    for (const name of fresh) lost.add(name)
    value = Object.fromEntries(
      Object.entries({ ...value, ...onlyOf(made, fresh) }).filter(
        ([name]) => !fresh.includes(name) || name in made,
      ),
    )
  }
  return { value: value as unknown as FieldValue, lost: [...lost].filter(name => name in field) }
}

/** Limits are texts of decimal numbers, except those of whole numbers. */
function adapted(field: FieldValue, type: FieldType): Record<string, unknown> {
  const properties = new Map<string, unknown>(Object.entries(field))
  for (const name of ['minimum', 'maximum']) {
    const limit = properties.get(name)
    if (type === 'integer' && typeof limit === 'string' && Number.isInteger(Number(limit)))
      properties.set(name, Number(limit))
    if (type !== 'integer' && typeof limit === 'number') properties.set(name, String(limit))
  }
  return Object.fromEntries(properties)
}

function onlyOf(made: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(made).filter(([name]) => names.includes(name)))
}

/** Names of the properties that the contract does not want of a field of this type. */
function wrongProperties(field: Readonly<Record<string, unknown>>): readonly string[] {
  const section = { id: 's', title: '', fields: [field as unknown as Field] }
  const checked = validateDocument('FormDefinition', { pages: [{ id: 'p', title: '', sections: [section] }] })
  if ('document' in checked) return []
  return checked.issues.flatMap(({ path }) => {
    const name = path.split('/')[7]
    return name === undefined ? [] : [name]
  })
}
