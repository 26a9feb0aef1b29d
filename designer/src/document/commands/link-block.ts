import type { BlockLink, Field, FormSection } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { linkedSection } from '../linked-blocks.ts'
import { mayContain } from '../may-contain.ts'
import { plainText } from '../record-name.ts'
import { addSectionRecord } from '../to-records.ts'
import { insertChild, type Place } from './insert-child.ts'

export interface LinkBlock extends Place {
  readonly section: Omit<FormSection, 'fields' | 'block'>
  readonly block: Pick<BlockLink, 'id' | 'version'>
  /** The fields of that version. */
  readonly content: readonly Field[]
}

/** Puts a section into a page that links a version of a block, under prefixes where keys or ids are taken. */
export const linkBlock: Command<LinkBlock> = {
  check: (records, { parent, index }) => mayContain(records, { parent, index }, { kind: 'section' }),
  run: (records, { section, block, content, ...place }) =>
    insertChild(records, place, target =>
      addSectionRecord(target, linkedSection(records, section, { block, content }), place.parent),
    ),
  describe: (_, { section, block }) => ({
    code: 'link',
    params: { name: plainText(section.title), version: String(block.version) },
  }),
}
