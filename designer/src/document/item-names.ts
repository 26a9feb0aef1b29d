import type {
  CodeTableDefinition,
  DecisionTableDefinition,
  ItemDefinition,
  SituationsDefinition,
} from '@yibiao/schemas'
import type { PropertyPath } from './property-path.ts'
import { readProperty } from './property-path.ts'
import { partKey, type RecordKey, type Records } from './records.ts'
import { partOf } from './to-definition.ts'

/** A name inside a record, which other places of the item use. Numbers are indexes. */
export type ItemName =
  | { readonly type: 'codeTable'; readonly table: number }
  | { readonly type: 'code'; readonly table: number; readonly row: number }
  | { readonly type: 'decision'; readonly decision: number }
  | { readonly type: 'output'; readonly decision: number; readonly output: number }
  | { readonly type: 'question'; readonly question: number }
  | { readonly type: 'answer'; readonly question: number; readonly answer: number }
  /** `path` leads from the value of the field to the option. */
  | { readonly type: 'option'; readonly field: RecordKey; readonly path: PropertyPath }

/** Where the name itself is written. */
export function placeOfName(name: ItemName): { readonly record: RecordKey; readonly path: PropertyPath } {
  switch (name.type) {
    case 'codeTable':
      return { record: partKey('codeTables'), path: [name.table, 'key'] }
    case 'code':
      return { record: partKey('codeTables'), path: [name.table, 'rows', name.row, 'code'] }
    case 'decision':
      return { record: partKey('decisions'), path: [name.decision, 'key'] }
    case 'output':
      return { record: partKey('decisions'), path: [name.decision, 'outputs', name.output, 'key'] }
    case 'question':
      return { record: partKey('situations'), path: ['questions', name.question, 'key'] }
    case 'answer':
      return {
        record: partKey('situations'),
        path: ['questions', name.question, 'answers', name.answer, 'value'],
      }
    case 'option':
      return { record: name.field, path: [...name.path, 'value'] }
  }
}

/** The name as it is written now; empty when it is not there. */
export function textOfName(records: Records, name: ItemName): string {
  const { record, path } = placeOfName(name)
  const text = readProperty(records.get(record)?.value, path)
  return typeof text === 'string' ? text : ''
}

/** The names it must differ from, itself left out. */
export function siblingsOfName(records: Records, name: ItemName): string[] {
  const { record, path } = placeOfName(name)
  const list = readProperty(records.get(record)?.value, path.slice(0, -2))
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown, index) => {
    const text = index === path.at(-2) ? undefined : readProperty(entry, path.slice(-1))
    return typeof text === 'string' ? [text] : []
  })
}

/** Names of rules and data; codes, answers and options are data themselves. */
export function isIdentifier(name: ItemName): boolean {
  return name.type !== 'code' && name.type !== 'answer' && name.type !== 'option'
}

/** The code tables of the item; none when it has no such part. */
export function codeTablesOf(records: Records): readonly CodeTableDefinition[] {
  return partOf<ItemDefinition['codeTables']>(records, 'codeTables') ?? []
}

/** The decision tables of the item; none when it has no such part. */
export function decisionsOf(records: Records): readonly DecisionTableDefinition[] {
  return partOf<ItemDefinition['decisions']>(records, 'decisions') ?? []
}

/** The situations of the item; no questions when it has no such part. */
export function situationsOf(records: Records): SituationsDefinition {
  return partOf<ItemDefinition['situations']>(records, 'situations') ?? { questions: [], handlingItems: [] }
}
