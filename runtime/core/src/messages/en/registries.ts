import type { RegistryIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'

export const registries = {
  'registry.columnMissing': 'The file lacks the column “{column}”. Please check its heading.',
  'registry.keyEmpty': 'Row {row} has no “{column}”, its key. Please fill it in and import again.',
  'registry.keyRepeated':
    'Row {row} repeats “{value}” as “{column}”, its key. Please change or remove one of the rows.',
  'registry.text': '“{column}” in row {row} is no text. Please change it and import again.',
  'registry.number':
    '“{column}” in row {row} is “{value}”, which is no number. Please change it and import again.',
  'registry.date':
    '“{column}” in row {row} is “{value}”, which is no date. Please write it like 2026-07-06 and import again.',
  'registry.boolean':
    '“{column}” in row {row} is “{value}” where yes or no should be. Please change it and import again.',
} satisfies Record<RegistryIssueCode, Message>
