import { readItemDefinition } from '@yibiao/core/contract'
import { localize } from '@yibiao/core/fields'
import { listFields } from '@yibiao/core/form'
import type { Field, FormDefinition, LocalizedText, PublishImpact } from '@yibiao/schemas'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { cases } from '../cases/tables.ts'
import type { Reader } from '../db/database.ts'
import { drafts } from '../drafts/tables.ts'
import type { ItemRow } from './queries.ts'
import { readVersionRow } from './read-version.ts'

/**
 * What publishing the draft would do to applications being filled in and to cases on their way. Cases keep their
 * version; a draft moves on when its author does, and loses the answers to fields that are gone. Runs in the scope of
 * the department and of the service `publishing`.
 */
export async function judgeImpact(reader: Reader, item: ItemRow): Promise<PublishImpact> {
  const lost = await findLostFields(reader, item)
  const [openCases, [drafts = 0, ...drafted]] = await Promise.all([
    countOpenCases(reader, item),
    countDrafts(reader, item, lost),
  ])
  const lostAnswers = lost.map(({ label }, place) => ({
    name: localize(label, 'zh-CN'),
    drafts: drafted[place] ?? 0,
  }))
  return { drafts, openCases, lostAnswers: lostAnswers.filter(answer => answer.drafts > 0) }
}

/** How many drafts there are, then how many answer each of the fields: the drafts are gone through once. */
async function countDrafts(reader: Reader, item: ItemRow, fields: readonly Lost[]): Promise<number[]> {
  const answered = fields.map(
    ({ path }) => sql`count(*) filter (where jsonb_path_exists(${drafts.answers}, ${path}::jsonpath))`,
  )
  const [row] = await reader
    .select({ numbers: sql<number[]>`to_json(array[${sql.join([sql`count(*)`, ...answered], sql`, `)}])` })
    .from(drafts)
    .where(
      and(
        eq(drafts.departmentId, item.departmentId),
        eq(drafts.itemId, item.id),
        eq(drafts.kind, 'application'),
      ),
    )
  return row?.numbers ?? []
}

async function countOpenCases(reader: Reader, item: ItemRow): Promise<number> {
  const [row] = await reader
    .select({ number: count() })
    .from(cases)
    .where(
      and(eq(cases.departmentId, item.departmentId), eq(cases.itemId, item.id), isNull(cases.concludedAt)),
    )
  return row?.number ?? 0
}

async function findLostFields(reader: Reader, item: ItemRow): Promise<Lost[]> {
  const before =
    item.publishedVersion === null ? undefined : await readVersionRow(reader, item.id, item.publishedVersion)
  const read = readItemDefinition(item.definition)
  if (before === undefined || 'issues' in read) return []
  return lostFields(before.definition.form, read.definition.form)
}

type Lost = { label: LocalizedText; path: string }

/** Fields of the earlier form that the later one does not have, or has as another type: as moving a draft decides. */
function lostFields(before: FormDefinition, after: FormDefinition): Lost[] {
  const kept = new Map(listFields(after).map(field => [field.id, field.type]))
  return fieldsOf(before).flatMap(({ field, path }) =>
    kept.get(field.id) === field.type ? [] : [{ label: field.label, path: `${path} ? (@ != null)` }],
  )
}

/** Every field that holds an answer of its own, with the place of its answers as SQL/JSON path. */
function fieldsOf(form: FormDefinition): { field: Field & { label: LocalizedText }; path: string }[] {
  return form.pages
    .flatMap(page => page.sections)
    .flatMap(section => section.fields)
    .flatMap(field => walk(field, '$'))
}

function walk(field: Field, prefix: string): { field: Field & { label: LocalizedText }; path: string }[] {
  const path = `${prefix}.${JSON.stringify(field.key)}`
  switch (field.type) {
    case 'heading':
    case 'notice':
    case 'divider':
    case 'calculated':
      return []
    case 'group':
      return field.fields.flatMap(each => walk(each, path))
    case 'repeat':
      return field.fields.flatMap(each => walk(each, `${path}[*]`))
    default:
      return field.label === undefined ? [] : [{ field: { ...field, label: field.label }, path }]
  }
}
