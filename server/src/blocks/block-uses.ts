import { localize } from '@yibiao/core/fields'
import type { BlockLink, BlockUse, LocalizedText } from '@yibiao/schemas'
import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { items, itemVersions } from '../items/tables.ts'

/** An item of the department, or a version of it, with the blocks it links. */
type Linking = {
  itemId: string
  itemName: LocalizedText
  itemVersion?: number
  isInUse: boolean
  links: readonly BlockLink[]
}

/** Where a block is linked: by item, its draft first, then its versions, the newest first. */
export async function listBlockUses(
  reader: Reader,
  departmentId: string,
  blockId: string,
): Promise<BlockUse[]> {
  const linkings = await listLinkings(reader, departmentId, blockId)
  return linkings
    .flatMap(({ links, ...linking }): BlockUse[] => {
      const byVersion = Map.groupBy(
        links.filter(link => link.id === blockId),
        link => link.version,
      )
      return [...byVersion].map(([blockVersion, same]) => ({
        ...linking,
        blockVersion,
        sections: same.length,
      }))
    })
    .toSorted(byItemThenVersion)
}

/** How many items of the department link each block, in their draft or a version. */
export async function countItemsByBlock(
  reader: Reader,
  departmentId: string,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, Set<string>>()
  for (const { itemId, links } of await listLinkings(reader, departmentId)) {
    for (const { id } of links) found.set(id, (found.get(id) ?? new Set()).add(itemId))
  }
  return new Map([...found].map(([id, itemIds]) => [id, itemIds.size]))
}

/**
 * What the definitions themselves say: an index beside them could tell something else. Only those that hold the text of
 * a link at all leave the database.
 */
async function listLinkings(reader: Reader, departmentId: string, blockId?: string): Promise<Linking[]> {
  const holds = (definition: SQL.Aliased | typeof items.definition | typeof itemVersions.definition) =>
    sql`${definition}::text like ${`%"${blockId ?? 'block'}"%`}`
  const drafts = await reader
    .select({
      itemId: items.id,
      name: sql<unknown>`${items.definition}->'name'`,
      form: sql<unknown>`${items.definition}->'form'`,
      key: items.key,
    })
    .from(items)
    .where(and(eq(items.departmentId, departmentId), holds(items.definition)))
  const versions = await reader
    .select({
      itemId: itemVersions.itemId,
      itemVersion: itemVersions.version,
      inUse: items.publishedVersion,
      state: items.state,
      name: sql<unknown>`${itemVersions.definition}->'name'`,
      form: sql<unknown>`${itemVersions.definition}->'form'`,
      key: items.key,
    })
    .from(itemVersions)
    .innerJoin(
      items,
      and(eq(items.departmentId, itemVersions.departmentId), eq(items.id, itemVersions.itemId)),
    )
    .where(and(eq(itemVersions.departmentId, departmentId), holds(itemVersions.definition)))
  return [
    ...drafts.map(({ itemId, name, form, key }) => ({
      itemId,
      itemName: nameFrom(name) ?? key,
      isInUse: false,
      links: linksIn(form),
    })),
    ...versions.map(({ itemId, itemVersion, inUse, state, name, form, key }) => ({
      itemId,
      itemName: nameFrom(name) ?? key,
      itemVersion,
      isInUse: inUse === itemVersion && state === 'inUse',
      links: linksIn(form),
    })),
  ]
}

/** A draft may be incomplete: what is no link of the contract's shape is none. */
function linksIn(form: unknown): BlockLink[] {
  return entriesOf(form, 'pages')
    .flatMap(page => entriesOf(page, 'sections'))
    .flatMap(section => {
      const block = isRecord(section) ? section['block'] : undefined
      if (!isRecord(block)) return []
      const { id, version } = block
      return typeof id === 'string' && Number.isInteger(version) && Number(version) > 0
        ? [{ id, version: Number(version) }]
        : []
    })
}

function entriesOf(value: unknown, name: string): unknown[] {
  const entries = isRecord(value) ? value[name] : undefined
  return Array.isArray(entries) ? entries : []
}

function nameFrom(name: unknown): LocalizedText | undefined {
  if (typeof name === 'string') return name
  if (!isRecord(name)) return undefined
  const { 'zh-CN': zhCn, en } = name
  if (typeof zhCn !== 'string') return undefined
  return { 'zh-CN': zhCn, ...(typeof en === 'string' ? { en } : {}) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byItemThenVersion(one: BlockUse, other: BlockUse): number {
  const names = localize(one.itemName, 'zh-CN').localeCompare(localize(other.itemName, 'zh-CN'), 'zh-CN')
  if (names !== 0) return names
  if (one.itemId !== other.itemId) return one.itemId < other.itemId ? -1 : 1
  return (
    (other.itemVersion ?? Infinity) - (one.itemVersion ?? Infinity) || other.blockVersion - one.blockVersion
  )
}
