import type { Command } from '../command.ts'
import { recordName } from '../record-name.ts'
import { readRecord } from '../read-record.ts'
import type { RecordKey } from '../records.ts'
import { setProperty } from './set-property.ts'

export interface DetachBlock {
  readonly section: RecordKey
}

/** Makes a linked section a copy: the fields stay, with keys and ids, and are the item's own from now on. */
export const detachBlock: Command<DetachBlock> = {
  check: (records, { section }) =>
    readRecord(records, section, 'section')?.value.block ? undefined : { code: 'notFound' },
  run: (records, { section }) =>
    setProperty.run(records, { record: section, path: ['block'], value: undefined }),
  describe: (records, { section }) => ({ code: 'detach', params: { name: recordName(records, section) } }),
}
