import type { LocalizedText } from '@yibiao/schemas'
import { partOf } from './to-definition.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'

/** The Chinese words of a text; the designer shows items in the language they are written in. */
export function plainText(text: LocalizedText | undefined): string {
  if (text === undefined) return ''
  return typeof text === 'string' ? text : text['zh-CN']
}

/** Words of the item in one language. */
export type SayWords = (text: LocalizedText | undefined) => string

/** What a record is called where people read it, in Chinese unless told otherwise; empty when it has no name. */
export function recordName(records: Records, key: RecordKey | undefined, say: SayWords = plainText): string {
  const record = key === undefined ? undefined : records.get(key)
  return record ? nameOf(records, record, say) : ''
}

function nameOf(records: Records, record: DesignRecord, say: SayWords): string {
  switch (record.kind) {
    case 'field':
      return say(record.value.label) || record.value.key
    case 'page':
    case 'section':
      return say(record.value.title)
    case 'step':
    case 'material':
    case 'source':
    case 'followUp':
    case 'document':
      return say(record.value.name) || record.value.key
    case 'branch':
      return say(record.value.name)
    case 'mapping':
      return recordName(records, `field:${record.value.field}`, say)
    case 'part':
      return say(partOf<{ name: LocalizedText }>(records, 'item').name)
    case 'list':
      return ''
  }
}
