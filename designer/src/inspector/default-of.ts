import { isSameJson } from '@yibiao/core/diff'
import { readProperty } from '../document/property-path.ts'
import type { DesignRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { fieldTexts } from '../texts/fields.ts'

/** What a field is and what it says: nobody wants these back as they were when it was new. */
const ownContent: ReadonlySet<string> = new Set(['key', 'label', 'title', 'options', 'codeTable'])

/** What the property has in a new record of the kind and type. */
export function defaultOf(record: DesignRecord, property: string): unknown {
  if (record.kind !== 'field') return undefined
  const { type } = record.value
  return readProperty(
    fieldDesigns[type].create({ id: '', key: '', label: '' }, fieldTexts['zh-CN'].starters),
    [property],
  )
}

/** Whether the property has a way back: it is a setting, and differs from its default. */
export function differsFromDefault(record: DesignRecord, property: string): boolean {
  if (ownContent.has(property)) return false
  return !isSameJson(readProperty(record.value, [property]), defaultOf(record, property))
}
