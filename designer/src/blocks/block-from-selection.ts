import { expandBlock, formAlone } from '@yibiao/core/blocks'
import { isSameJson } from '@yibiao/core/diff'
import type { BlockLink, Field } from '@yibiao/schemas'
import { paste } from '../document/commands/paste-records.ts'
import { copyRecords, type FormCopy } from '../document/copy-records.ts'
import type { LostName } from '../document/keep-names.ts'
import { linkOf } from '../document/linked-blocks.ts'
import { plainText } from '../document/record-name.ts'
import { readRecord } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { toField, toSection } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { topmost } from '../document/topmost.ts'

/** What would be put into the library of what is selected. */
export interface BlockDraft {
  readonly name: string
  readonly fields: readonly Field[]
  /** Rules and other mentions left out, because what they name stays behind; in `records`. */
  readonly lost: readonly LostName[]
  readonly records: Records
  /** The section that holds these fields and nothing else: it can link the block. */
  readonly section?: RecordKey
}

/** Longer ids leave no room for the prefix of a link. */
const longestId = 36

/**
 * The fields of the selected sections, and selected fields, as they would stand by themselves; nothing when there is no
 * field, or when a linked section has them from the library already.
 */
export function blockFromSelection(records: Records, selected: readonly RecordKey[]): BlockDraft | undefined {
  const chosen = topmost(records, selected)
  if (chosen.some(key => linkOf(records, key))) return undefined
  const keys = chosen.flatMap(key => fieldsOf(records, key))
  const target = toRecords(formAlone([]))
  const source = { source: records, records: keys, copies: sameCopies(records, keys) }
  const pasted = paste(target, { ...source, parent: 'section:s', index: 0, as: 'paste' })
  const result = readRecord(pasted.records, 'section:s', 'section')
  if (!result || keys.length === 0) return undefined
  const { fields } = toSection(pasted.records, result)
  const only = chosen.length === 1 ? readRecord(records, chosen[0], 'section') : undefined
  const isWhole = only !== undefined && isSameJson(toSection(records, only).fields, fields)
  return {
    name: only ? plainText(only.value.title) : '',
    fields,
    lost: pasted.lost,
    records: pasted.records,
    ...(only && isWhole ? { section: only.key } : {}),
  }
}

function fieldsOf(records: Records, key: RecordKey): readonly RecordKey[] {
  const record = records.get(key)
  switch (record?.kind) {
    case 'field':
      return [key]
    case 'section':
      return record.children
    case 'page':
      return record.children.flatMap(section => fieldsOf(records, section))
    default:
      return []
  }
}

/** With their own ids, so that later versions are about the same fields. */
function sameCopies(records: Records, keys: readonly RecordKey[]): FormCopy[] {
  const fields = keys.flatMap(key => readRecord(records, key, 'field') ?? [])
  const copies = fields.map((field): FormCopy => ({ kind: 'field', value: toField(records, field) }))
  const isLong = fields.some(({ value }) => value.id.length > longestId)
  return isLong ? copyRecords(records, keys) : copies
}

/**
 * Fields that were linked once and then made a copy have ids under the prefix of that link: without it they are known
 * again as the fields of the block. Also tells the link under which the fields stand as they are.
 */
export function knownAgain(
  fields: readonly Field[],
  latest: readonly Field[],
): { fields: readonly Field[]; prefixes: Pick<BlockLink, 'idPrefix'> } {
  const known = latest.map(field => field.id)
  const isKnown = fields.some(({ id }) => known.includes(id))
  const prefix = isKnown ? undefined : fields.map(({ id }) => prefixOf(id, known)).find(Boolean)
  if (prefix === undefined) return { fields, prefixes: {} }
  const start = `${prefix}-`
  const without = (id: string) => (id.startsWith(start) ? id.slice(start.length) : id)
  const stripped = fields.map(field => withIds(field, without))
  const stands = isSameJson(expandBlock(stripped, { idPrefix: prefix }), fields)
  return { fields: stripped, prefixes: stands ? { idPrefix: prefix } : {} }
}

function prefixOf(id: string, known: readonly string[]): string | undefined {
  const own = known.find(each => id.endsWith(`-${each}`))
  return own === undefined ? undefined : id.slice(0, -own.length - 1)
}

function withIds(field: Field, rename: (id: string) => string): Field {
  const checks = field.checks && { checks: field.checks.map(check => ({ ...check, id: rename(check.id) })) }
  const renamed = { ...field, ...checks, id: rename(field.id) }
  if (renamed.type !== 'group' && renamed.type !== 'repeat') return renamed
  return { ...renamed, fields: renamed.fields.map(inside => withIds(inside, rename)) }
}
