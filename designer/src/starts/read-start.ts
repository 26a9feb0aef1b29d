import { readDelimited } from '@yibiao/core/table-import'
import type { Understood } from './draft-field.ts'
import { isFieldTable, readFieldTable } from './read-field-table.ts'
import { isFormily, readFormily } from './read-formily.ts'
import { isFormio, readFormio } from './read-formio.ts'
import { isJsonSchema, readJsonSchema } from './read-json-schema.ts'
import { readLabels } from './read-labels.ts'

/** What fields can be read from. */
export const startKinds = ['labels', 'table', 'formily', 'jsonSchema', 'formio'] as const

export type StartKind = (typeof startKinds)[number]

/** What was given: a text, or the cells of a spreadsheet file. */
export type StartInput = { readonly text: string } | { readonly table: readonly (readonly string[])[] }

/** Nothing could be read: the text is no JSON though it has to be, or holds no field. */
export type StartFailure = 'notJson' | 'nothing'

/** Largest text that is read, in characters: more than any form of a department has. */
export const longestText = 5_000_000

/** What an input looks like; lines of labels when it looks like nothing else. */
export function recogniseStart(input: StartInput): StartKind {
  if ('table' in input) return 'table'
  const json = parse(input.text)
  if (json !== undefined) {
    if (isFormio(json)) return 'formio'
    return isFormily(json) ? 'formily' : isJsonSchema(json) ? 'jsonSchema' : 'labels'
  }
  return isFieldTable(readDelimited(input.text)) ? 'table' : 'labels'
}

/** What an input says, read as the kind; `settleDrafts` makes fields of it. */
export function readStart(input: StartInput, kind: StartKind): Understood | StartFailure {
  const understood = read(input, kind)
  if (typeof understood === 'string') return understood
  return understood.fields.length + understood.refused.length === 0 ? 'nothing' : understood
}

function read(input: StartInput, kind: StartKind): Understood | StartFailure {
  if ('table' in input) return readFieldTable(input.table)
  if (kind === 'labels') return readLabels(input.text)
  if (kind === 'table') return readFieldTable(readDelimited(input.text))
  const json = parse(input.text)
  if (json === undefined) return 'notJson'
  switch (kind) {
    case 'formio':
      return readFormio(json)
    case 'formily':
      return readFormily(json)
    case 'jsonSchema':
      return readJsonSchema(json)
  }
}

/** The JSON of a text that begins as an object or a list does. */
function parse(text: string): unknown {
  if (!/^\s*[{[]/u.test(text) || text.length > longestText) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
