import type { GroupField, RadioField } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { summaryTexts } from '../messages/index.ts'
import type { SummaryContext } from './field-meaning.ts'
import { meaningOf } from './meaning-of.ts'

const context: SummaryContext = { locale: 'zh-CN', texts: summaryTexts['zh-CN'] }
const kind: RadioField = {
  type: 'radio',
  id: 'kind',
  key: 'kind',
  label: '申请类别',
  options: { type: 'inline', options: [{ value: 'fixed', label: '固定广告' }] },
}

test('a choice is named by its definition where nothing else offers it, also inside a group', () => {
  const group: GroupField = { type: 'group', id: 'board', key: 'board', label: '广告', fields: [kind] }
  expect(meaningOf(kind).summarise('fixed', kind, context)).toEqual([{ text: '固定广告' }])
  expect(meaningOf(group).summarise({ kind: 'fixed' }, group, context)).toEqual([
    { label: '申请类别', text: '固定广告' },
  ])
})

test('a choice from a code table is named by the table', () => {
  const field: RadioField = { ...kind, options: { type: 'codeTable', codeTable: 'kinds' } }
  const codeTables = {
    entries: () => undefined,
    find: (table: string, code: string) =>
      table === 'kinds' && code === '1' ? { code, label: '甲类' } : null,
  }
  expect(meaningOf(field).summarise('1', field, { ...context, codeTables })).toEqual([{ text: '甲类' }])
  expect(meaningOf(field).summarise('2', field, { ...context, codeTables })).toEqual([{ text: '2' }])
})
