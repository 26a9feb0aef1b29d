import { collapseBlock, expandBlock } from '@yibiao/core/blocks'
import { isSameJson } from '@yibiao/core/diff'
import type { BlockLink, Field, FormSection } from '@yibiao/schemas'
import type { Refusal } from './command.ts'
import type { RecordsDiff } from './diff-records.ts'
import { plainText } from './record-name.ts'
import { ancestorsOf, readRecord } from './read-record.ts'
import type { RecordKey, Records, SectionRecord } from './records.ts'
import { listKey } from './records.ts'
import { fieldsInScope } from './resolve-names.ts'

/** The section that links a block and holds the record, at whatever depth; not of the section itself. */
export function linkAround(records: Records, key: RecordKey): SectionRecord | undefined {
  return ancestorsOf(records, key).find(isLinked)
}

/** The section that links a block: the record itself, or the one around it. */
export function linkOf(records: Records, key: RecordKey | undefined): SectionRecord | undefined {
  const own = readRecord(records, key, 'section')
  if (own) return own.value.block === undefined ? undefined : own
  return key === undefined ? undefined : linkAround(records, key)
}

/**
 * What a block brings is changed in the library: an act that changed the fields of a linked section and left the link as
 * it is did something else than it may.
 */
export function judgeLinked(before: Records, after: Records, diff: RecordsDiff): Refusal | undefined {
  for (const { key } of diff) {
    for (const records of [before, after]) {
      const section = linkAround(records, key) ?? withOtherFields(before, after, key)
      const other = section && readRecord(records === before ? after : before, section.key, 'section')
      if (section && other && isSameJson(section.value.block, other.value.block)) return insideBlock(section)
    }
  }
  return undefined
}

/** Why nothing can be put into a linked section, nor anything in it be changed. */
export function insideBlock(section: SectionRecord): Refusal {
  return {
    code: 'insideBlock',
    params: { name: plainText(section.value.title), version: String(section.value.block?.version ?? '') },
    records: [section.key],
  }
}

function withOtherFields(before: Records, after: Records, key: RecordKey): SectionRecord | undefined {
  const section = readRecord(before, key, 'section')
  const now = readRecord(after, key, 'section')
  if (!section || !now || !isLinked(section)) return undefined
  return section.children.join(' ') === now.children.join(' ') ? undefined : section
}

function isLinked(record: { readonly kind: string }): record is SectionRecord {
  return record.kind === 'section' && (record as SectionRecord).value.block !== undefined
}

/** A section that links the version of the block, under prefixes with which it fits into the form. */
export function linkedSection(
  records: Records,
  section: Omit<FormSection, 'fields' | 'block'>,
  {
    block,
    content,
  }: { readonly block: Pick<BlockLink, 'id' | 'version'>; readonly content: readonly Field[] },
): FormSection {
  const hasId = content.some(field => withInside(field).some(({ id }) => records.has(`field:${id}`)))
  const taken = takenKeys(records)
  const link: BlockLink = { ...block, ...(hasId ? { idPrefix: section.id } : {}) }
  return withFreePrefix(taken, { ...section, block: link, fields: expandBlock(content, link) })
}

/** The section with ids of its own: under its new id, so that they can be traced back to the block. */
export function relinkIds(section: FormSection, id: string): FormSection {
  return section.block ? relink({ ...section, id }, { ...section.block, idPrefix: id }) : section
}

/** A linked section whose keys are free in the form: under another prefix where one of them is taken. */
export function withFreePrefix(taken: ReadonlySet<string>, section: FormSection): FormSection {
  const { block } = section
  if (!block || !section.fields.some(field => taken.has(field.key))) return section
  const stem = (block.keyPrefix ?? 'copy').replace(/\d+$/, '').slice(0, 16)
  for (let number = 2; ; number += 1) {
    const other = relink(section, { ...block, keyPrefix: `${stem}${number}` })
    if (!other.fields.some(field => taken.has(field.key))) return other
  }
}

/** The same content under other prefixes. */
export function relink(section: FormSection, link: BlockLink): FormSection {
  const content = section.block ? collapseBlock(section.fields, section.block) : section.fields
  return { ...section, block: link, fields: expandBlock(content, link) }
}

/** The keys that fields of sections have. */
export function takenKeys(records: Records): Set<string> {
  return new Set(
    fieldsInScope(records, listKey('pages')).flatMap(field =>
      field.kind === 'field' ? [field.value.key] : [],
    ),
  )
}

/** A field and those inside it. */
export function withInside(field: Field): Field[] {
  return [
    field,
    ...(field.type === 'group' || field.type === 'repeat' ? field.fields.flatMap(withInside) : []),
  ]
}
