import { expandBlock } from '@yibiao/core/blocks'
import type { BlockLink, Field } from '@yibiao/schemas'
import type { Command, Refusal } from '../command.ts'
import { withInside } from '../linked-blocks.ts'
import { plainText, recordName } from '../record-name.ts'
import { readRecord, subtreeOf } from '../read-record.ts'
import type { RecordKey, Records } from '../records.ts'
import { fieldByKey } from '../resolve-names.ts'
import { listKey } from '../records.ts'
import { fieldsGoneWith, replaceBlockFields } from '../replace-block-fields.ts'
import { deleteRecords } from './delete-records.ts'

export interface UpdateBlock {
  readonly section: RecordKey
  readonly version: number
  /** The fields of that version. */
  readonly content: readonly Field[]
}

/**
 * Puts a linked section on another version of its block, or back on its own when somebody changed the fields. What the
 * item says about fields that stay goes on being about them, whatever their keys; what it says about fields that go, goes.
 */
export const updateBlock: Command<UpdateBlock> = {
  check(records, args) {
    const change = changeOf(records, args)
    if (!change) return { code: 'notFound' }
    return judgeTaken(records, args.section, change.fields) ?? judgeGone(records, args.section, change.fields)
  },
  run(records, args) {
    const change = changeOf(records, args)
    return change ? replaceBlockFields(records, args.section, change) : records
  },
  describe: (records, { section, version }) => ({
    code: 'updateBlock',
    params: { name: recordName(records, section), version: String(version) },
  }),
  mayChangeLinked: () => true,
}

function changeOf(
  records: Records,
  { section, version, content }: UpdateBlock,
): { link: BlockLink; fields: Field[] } | undefined {
  const block = readRecord(records, section, 'section')?.value.block
  return block && { link: { ...block, version }, fields: expandBlock(content, block) }
}

/** Keys and ids that the rest of the item has already: with another prefix they would fit. */
export function judgeTaken(
  records: Records,
  section: RecordKey,
  fields: readonly Field[],
): Refusal | undefined {
  const own = new Set(subtreeOf(records, section).map(record => record.key))
  const taken = fields.filter(field => {
    const sameKey = fieldByKey(records, listKey('pages'), field.key)
    const hasSameId = withInside(field).some(
      ({ id }) => records.has(`field:${id}`) && !own.has(`field:${id}`),
    )
    return (sameKey !== undefined && !own.has(sameKey.key)) || hasSameId
  })
  if (taken.length === 0) return undefined
  return {
    code: 'blockFieldTaken',
    params: { names: taken.map(field => plainText(field.label) || field.key).join('、') },
  }
}

function judgeGone(records: Records, section: RecordKey, fields: readonly Field[]): Refusal | undefined {
  const { bare, gone } = fieldsGoneWith(records, section, fields)
  return gone.length === 0 ? undefined : deleteRecords.check(bare, { records: gone, keepsWords: true })
}
