import { readProperty } from '../document/property-path.ts'
import type { DesignRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import type { FieldType, Setting } from '../fields/field-design.ts'

/** What several records have for one property. */
export type SharedValue =
  { readonly isMixed: true; readonly value: undefined } | { readonly isMixed: false; readonly value: unknown }

/** The value all records have, or that they differ. */
export function sharedValue(records: readonly DesignRecord[], property: string): SharedValue {
  const values = records.map(record => readProperty(record.value, [property]))
  const texts = new Set(values.map(value => JSON.stringify(value)))
  if (texts.size > 1) return { isMixed: true, value: undefined }
  return { isMixed: false, value: values[0] }
}

/** Controls whose value means the same in every field; options, parts and columns belong to one field. */
const shareable = new Set<Setting['control']>([
  'integer',
  'decimal',
  'words',
  'switch',
  'date',
  'choice',
  'several',
  'text',
])

/** The settings that every one of the types has, with the same control and limits. */
export function sharedSettings(types: readonly FieldType[]): readonly Setting[] {
  const [first, ...others] = [...new Set(types)].map(
    (type): readonly Setting[] => fieldDesigns[type].settings,
  )
  return (first ?? []).filter(
    setting =>
      shareable.has(setting.control) &&
      others.every(settings => settings.some(each => JSON.stringify(each) === JSON.stringify(setting))),
  )
}
