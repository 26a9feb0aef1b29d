import type { BlockLink, Field } from '@yibiao/schemas'
import { withRecords } from './command.ts'
import { deleteRecords } from './commands/delete-records.ts'
import { renameRecordKey } from './commands/rename-key.ts'
import { keepEqual } from './keep-equal.ts'
import { withInside } from './linked-blocks.ts'
import { readRecord, subtreeOf } from './read-record.ts'
import type { FieldRecord, RecordKey, Records } from './records.ts'
import { addFieldRecord } from './to-records.ts'

/**
 * Gives a linked section other fields. Rules, mappings and permissions of the rest of the item follow the fields by
 * their ids: to their new keys, or away when the field goes.
 */
export function replaceBlockFields(
  records: Records,
  section: RecordKey,
  { link, fields }: { readonly link: BlockLink; readonly fields: readonly Field[] },
): Records {
  const { bare, gone } = fieldsGoneWith(records, section, fields)
  const without = gone.length === 0 ? bare : deleteRecords.run(bare, { records: gone, keepsWords: true })
  const renamed = fields.flatMap(withInside).reduce<Records>((rest, { id, key }) => {
    const record = readRecord(rest, `field:${id}`, 'field')
    return record && record.value.key !== key ? renameRecordKey(rest, record.key, key) : rest
  }, without)
  return withFields(renamed, section, { link, fields })
}

/**
 * The fields of a linked section that are not among others, and the records with those of the section bare of rules: what
 * is then found to name one of them is the rest of the item, not the block itself.
 */
export function fieldsGoneWith(
  records: Records,
  section: RecordKey,
  fields: readonly Field[],
): { bare: Records; gone: RecordKey[] } {
  const own = subtreeOf(records, section).filter(record => record.kind === 'field')
  const stay = new Set(fields.flatMap(withInside).map(({ id }) => `field:${id}`))
  return {
    bare: withRecords(
      records,
      own.map(record => [record.key, withoutRules(record)]),
    ),
    gone: own.map(record => record.key).filter(key => !stay.has(key)),
  }
}

function withFields(
  records: Records,
  section: RecordKey,
  { link, fields }: { readonly link: BlockLink; readonly fields: readonly Field[] },
): Records {
  const record = readRecord(records, section, 'section')
  if (!record) return records
  const target = new Map(records)
  for (const { key } of subtreeOf(records, section)) if (key !== section) target.delete(key)
  const children = fields.map(field => addFieldRecord(target, field, section))
  target.set(section, { ...record, value: { ...record.value, block: link }, children })
  return keepEqual(records, target)
}

/** A text field stands for every type here: what a rule can name of a field is its key and what is inside it. */
function withoutRules(record: FieldRecord): FieldRecord {
  const { id, key, type, label } = record.value
  return { ...record, value: { id, key, type, label } as FieldRecord['value'] }
}
