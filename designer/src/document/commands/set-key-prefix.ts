import { collapseBlock, expandBlock } from '@yibiao/core/blocks'
import type { BlockLink, Field } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { readRecord } from '../read-record.ts'
import { recordName } from '../record-name.ts'
import type { RecordKey, Records } from '../records.ts'
import { replaceBlockFields } from '../replace-block-fields.ts'
import { toSection } from '../to-definition.ts'
import { judgeTaken } from './update-block.ts'

export interface SetKeyPrefix {
  readonly section: RecordKey
  /** Nothing for the keys of the block itself. */
  readonly keyPrefix: string | undefined
}

/** Puts the keys of a linked section under another prefix; rules that name them follow. */
export const setKeyPrefix: Command<SetKeyPrefix> = {
  check(records, args) {
    if (args.keyPrefix !== undefined && !/^[a-z][A-Za-z0-9]{0,19}$/.test(args.keyPrefix)) {
      return { code: 'prefixFormat' }
    }
    const change = changeOf(records, args)
    if (!change) return { code: 'notFound' }
    if (change.fields.some(({ key }) => key.length > 64)) return { code: 'keyFormat' }
    return judgeTaken(records, args.section, change.fields)
  },
  run(records, args) {
    const change = changeOf(records, args)
    return change ? replaceBlockFields(records, args.section, change) : records
  },
  describe: (records, { section }) => ({
    code: 'change',
    params: { name: recordName(records, section), property: 'keyPrefix' },
  }),
  mayChangeLinked: () => true,
}

function changeOf(
  records: Records,
  { section: key, keyPrefix }: SetKeyPrefix,
): { link: BlockLink; fields: Field[] } | undefined {
  const section = readRecord(records, key, 'section')
  const block = section?.value.block
  if (!section || !block) return undefined
  const { keyPrefix: _old, ...rest } = block
  const link: BlockLink = { ...rest, ...(keyPrefix === undefined ? {} : { keyPrefix }) }
  const content = collapseBlock(toSection(records, section).fields, block)
  return { link, fields: expandBlock(content, link) }
}
