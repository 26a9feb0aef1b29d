import type { FormPage } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { mayContain } from '../may-contain.ts'
import { plainText } from '../record-name.ts'
import { listKey } from '../records.ts'
import { addPageRecord } from '../to-records.ts'
import { insertChild } from './insert-child.ts'

export interface AddPage {
  readonly index: number
  readonly page: FormPage
}

/** Puts a page into the form. */
export const addPage: Command<AddPage> = {
  check: (records, { index }) => mayContain(records, { parent: listKey('pages'), index }, { kind: 'page' }),
  run: (records, { index, page }) =>
    insertChild(records, { parent: listKey('pages'), index }, target =>
      addPageRecord(target, page, listKey('pages')),
    ),
  describe: (_, { page }) => ({ code: 'add', params: { name: plainText(page.title) } }),
}
