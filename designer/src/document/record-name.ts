import type { LocalizedText } from '@yibiao/schemas'
import { partOf } from './to-definition.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'

/** The Chinese words of a text; the designer shows items in the language they are written in. */
export function plainText(text: LocalizedText | undefined): string {
  if (text === undefined) return ''
  return typeof text === 'string' ? text : text['zh-CN']
}

/** What a record is called where people read it; empty when it has no name. */
export function recordName(records: Records, key: RecordKey | undefined): string {
  const record = key === undefined ? undefined : records.get(key)
  return record ? nameOf(records, record) : ''
}

function nameOf(records: Records, record: DesignRecord): string {
  switch (record.kind) {
    case 'field':
      return plainText(record.value.label) || record.value.key
    case 'page':
    case 'section':
      return plainText(record.value.title)
    case 'step':
    case 'material':
    case 'source':
    case 'document':
      return plainText(record.value.name) || record.value.key
    case 'branch':
      return plainText(record.value.name)
    case 'mapping':
      return recordName(records, `field:${record.value.field}`)
    case 'part':
      return plainText(partOf<{ name: LocalizedText }>(records, 'item').name)
    case 'list':
      return ''
  }
}
