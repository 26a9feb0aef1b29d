import type { BlockLink } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { recordName } from '../record-name.ts'
import { readRecord } from '../read-record.ts'
import type { RecordKey } from '../records.ts'
import { setProperty } from './set-property.ts'

export interface AdoptBlock {
  readonly section: RecordKey
  /** Of the version that holds just the fields of the section. */
  readonly link: BlockLink
}

/** Links a section to the block that was just made of it: its fields stay as they are. */
export const adoptBlock: Command<AdoptBlock> = {
  check: (records, { section }) =>
    readRecord(records, section, 'section') ? undefined : { code: 'notFound' },
  run: (records, { section, link }) =>
    setProperty.run(records, { record: section, path: ['block'], value: link }),
  describe: (records, { section, link }) => ({
    code: 'link',
    params: { name: recordName(records, section), version: String(link.version) },
  }),
}
