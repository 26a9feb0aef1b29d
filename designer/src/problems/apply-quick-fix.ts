import type { QuickFix } from '@yibiao/core/lint'
import { readProperty } from '../document/property-path.ts'
import type { RecordKey, Records } from '../document/records.ts'
import type { SetProperty } from '../document/commands/set-property.ts'
import { placeOfPath } from './select-path.ts'

/** The change a quick fix makes, as arguments of the command; nothing when its place is no longer there. */
export function changeOfQuickFix(records: Records, fix: QuickFix): SetProperty | undefined {
  const { record, property } = placeOfPath(records, fix.path)
  if (record === undefined) return undefined
  switch (fix.type) {
    case 'set':
      return { record, path: property, value: fix.value }
    case 'remove':
      return { record, path: property, value: undefined }
    case 'replaceText': {
      const text = textAt(records, record, property)
      if (text === undefined) return undefined
      return { record, path: property, value: text.slice(0, fix.from) + fix.text + text.slice(fix.to) }
    }
  }
}

function textAt(records: Records, record: RecordKey, property: SetProperty['path']): string | undefined {
  const text = readProperty(records.get(record)?.value, property)
  return typeof text === 'string' ? text : undefined
}
