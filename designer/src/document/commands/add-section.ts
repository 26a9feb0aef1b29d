import type { FormSection } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { mayContain } from '../may-contain.ts'
import { plainText } from '../record-name.ts'
import { addSectionRecord } from '../to-records.ts'
import { insertChild, type Place } from './insert-child.ts'

export interface AddSection extends Place {
  readonly section: FormSection
}

/** Puts a section into a page. */
export const addSection: Command<AddSection> = {
  check: (records, place) => mayContain(records, place, { kind: 'section' }),
  run: (records, { section, ...place }) =>
    insertChild(records, place, target => addSectionRecord(target, section, place.parent)),
  describe: (_, { section }) => ({ code: 'add', params: { name: plainText(section.title) } }),
}
