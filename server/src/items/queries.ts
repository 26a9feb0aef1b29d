import type { DesignItem, DesignItemSummary, ItemDefinition } from '@yibiao/schemas'
import { and, desc, eq, ilike, lt, or, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../problems/app-error.ts'
import type { Reader } from '../db/database.ts'
import { items, itemVersions, publishedItems } from './tables.ts'

export type ItemRow = typeof items.$inferSelect
export type PublishedItemRow = typeof publishedItems.$inferSelect

/** @throws AppError `request.notFound` */
export async function readItem(reader: Reader, departmentId: string, itemId: string): Promise<ItemRow> {
  const [row] = await reader
    .select()
    .from(items)
    .where(and(eq(items.departmentId, departmentId), eq(items.id, itemId)))
  if (row === undefined) throw new AppError('request.notFound')
  return row
}

/** As `readItem`, and no other transaction changes the item until this one ends. */
export async function lockItem(reader: Reader, departmentId: string, itemId: string): Promise<ItemRow> {
  await reader.execute(
    sql`select 1 from ${items} where department_id = ${departmentId} and id = ${itemId} for update`,
  )
  return readItem(reader, departmentId, itemId)
}

export async function listItems(
  reader: Reader,
  departmentId: string,
  page: { before?: { updatedAt: Date; id: string } | undefined; size: number },
): Promise<ItemRow[]> {
  const { before } = page
  return reader
    .select()
    .from(items)
    .where(
      and(
        eq(items.departmentId, departmentId),
        before === undefined
          ? undefined
          : or(
              lt(items.updatedAt, before.updatedAt),
              and(eq(items.updatedAt, before.updatedAt), lt(items.id, before.id)),
            ),
      ),
    )
    .orderBy(desc(items.updatedAt), desc(items.id))
    .limit(page.size)
}

/** How many items of the scope's department have each key; for "installed n times". */
export async function countItemsByKey(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .select({ key: items.key, count: sql<number>`count(*)::int` })
    .from(items)
    .groupBy(items.key)
  return new Map(rows.map(row => [row.key, row.count]))
}

export async function listVersions(
  reader: Reader,
  departmentId: string,
  itemId: string,
): Promise<
  Pick<
    typeof itemVersions.$inferSelect,
    'version' | 'publishedAt' | 'publishedBy' | 'approvedBy' | 'startsAt' | 'note' | 'digest'
  >[]
> {
  return reader
    .select({
      version: itemVersions.version,
      publishedAt: itemVersions.publishedAt,
      publishedBy: itemVersions.publishedBy,
      approvedBy: itemVersions.approvedBy,
      startsAt: itemVersions.startsAt,
      note: itemVersions.note,
      digest: itemVersions.digest,
    })
    .from(itemVersions)
    .where(and(eq(itemVersions.departmentId, departmentId), eq(itemVersions.itemId, itemId)))
    .orderBy(desc(itemVersions.version))
    .limit(200)
}

/** Items that take applications or are suspended, newest first, whose text contains every word of the query. */
export async function searchPublishedItems(
  reader: Reader,
  search: {
    query?: string | undefined
    departmentId?: string | undefined
    before?: { publishedAt: Date; itemId: string } | undefined
    size: number
  },
): Promise<PublishedItemRow[]> {
  const { before } = search
  return reader
    .select()
    .from(publishedItems)
    .where(
      and(
        eq(publishedItems.state, 'inUse'),
        search.departmentId === undefined ? undefined : eq(publishedItems.departmentId, search.departmentId),
        matchesWords(search.query),
        before === undefined
          ? undefined
          : or(
              lt(publishedItems.publishedAt, before.publishedAt),
              and(
                eq(publishedItems.publishedAt, before.publishedAt),
                lt(publishedItems.itemId, before.itemId),
              ),
            ),
      ),
    )
    .orderBy(desc(publishedItems.publishedAt), desc(publishedItems.itemId))
    .limit(search.size)
}

/** The text of a published item has every word of the query, ten at most; undefined for no word. */
export function matchesWords(query = ''): SQL | undefined {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter(word => word !== '')
    .slice(0, 10)
  return and(...words.map(word => ilike(publishedItems.searchText, `%${escapeLike(word)}%`)))
}

/** The directory row of a published item; cancelled items do not exist for the public. */
export async function findPublishedItem(
  reader: Reader,
  itemId: string,
): Promise<PublishedItemRow | undefined> {
  const [row] = await reader.select().from(publishedItems).where(eq(publishedItems.itemId, itemId))
  return row
}

/** An item of a department by its key; undefined when it is not published, or cancelled. */
export async function findPublishedByKey(
  reader: Reader,
  departmentId: string,
  key: string,
): Promise<PublishedItemRow | undefined> {
  const [row] = await reader
    .select()
    .from(publishedItems)
    .where(and(eq(publishedItems.departmentId, departmentId), eq(publishedItems.key, key)))
  return row?.state === 'cancelled' ? undefined : row
}

/** Names of published items by `department key`; of what is not published there is none. */
export async function readPublishedNames(
  reader: Reader,
  wanted: readonly { departmentId: string; item: string }[],
): Promise<ReadonlyMap<string, ItemDefinition['name']>> {
  if (wanted.length === 0) return new Map()
  const rows = await reader
    .select({ departmentId: publishedItems.departmentId, key: publishedItems.key, name: publishedItems.name })
    .from(publishedItems)
    .where(
      or(
        ...wanted.map(({ departmentId, item }) =>
          and(eq(publishedItems.departmentId, departmentId), eq(publishedItems.key, item)),
        ),
      ),
    )
  return new Map(rows.map(({ departmentId, key, name }) => [`${departmentId} ${key}`, name]))
}

export function toSummary(row: ItemRow): DesignItemSummary {
  return {
    id: row.id,
    key: row.key,
    name: nameOf(row.definition),
    state: row.state,
    ...(row.publishedVersion === null ? {} : { publishedVersion: row.publishedVersion }),
    hasUnpublishedChanges: row.publishedRevision !== row.revision,
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy,
  }
}

export function toDesignItem(row: ItemRow): DesignItem {
  return {
    id: row.id,
    state: row.state,
    revision: row.revision,
    definition: row.definition,
    ...(row.publishedVersion === null ? {} : { publishedVersion: row.publishedVersion }),
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy,
  }
}

/** The name of a draft, which may be incomplete. */
export function nameOf(definition: Record<string, unknown>): ItemDefinition['name'] {
  const name = definition['name']
  if (typeof name === 'string' && name !== '') return name
  if (typeof name === 'object' && name !== null && 'zh-CN' in name && typeof name['zh-CN'] === 'string') {
    return { 'zh-CN': name['zh-CN'], ...('en' in name && typeof name.en === 'string' ? { en: name.en } : {}) }
  }
  const key = definition['key']
  return typeof key === 'string' ? key : ''
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, character => `\\${character}`)
}
