import type { LocalizedText } from '@yibiao/schemas'
import { designApi } from '../api/design-api.ts'
import { itemsApi } from '../api/items-api.ts'
import { fieldsToFill, type FieldToFill } from './fields-to-fill.ts'

/** A published item that a step can start. */
export interface OtherItem {
  readonly itemId: string
  readonly key: string
  readonly name: LocalizedText
}

const itemsOf = new Map<string, Promise<readonly OtherItem[]>>()
const fieldsOf = new Map<string, Promise<readonly FieldToFill[]>>()

/** Published items of the own department, or of another one by its id; each is asked for once. */
export function loadItems(department: string): Promise<readonly OtherItem[]> {
  return remember(itemsOf, department, () =>
    department === 'own' ? everyPage(ownPage) : everyPage(cursor => pageOf(department, cursor)),
  )
}

/** What the form of an item has to fill, asked for once. */
export function loadFields(itemId: string): Promise<readonly FieldToFill[]> {
  return remember(fieldsOf, itemId, async () => fieldsToFill(await itemsApi.read(itemId)))
}

interface OtherItemPage {
  readonly items: readonly OtherItem[]
  readonly nextCursor: string | undefined
}

async function ownPage(cursor: string | undefined): Promise<OtherItemPage> {
  const { entries, nextCursor } = await designApi.listItems(cursor)
  return {
    items: entries
      .filter(({ state }) => state === 'inUse')
      .map(({ id, key, name }) => ({ itemId: id, key, name })),
    nextCursor,
  }
}

async function pageOf(departmentId: string, cursor: string | undefined): Promise<OtherItemPage> {
  const { entries, nextCursor } = await itemsApi.listPublished(departmentId, cursor)
  return { items: entries.map(({ itemId, key, name }) => ({ itemId, key, name })), nextCursor }
}

async function everyPage(
  read: (cursor: string | undefined) => Promise<OtherItemPage>,
): Promise<readonly OtherItem[]> {
  const all: OtherItem[] = []
  let cursor: string | undefined
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next one begins
    const page = await read(cursor)
    all.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return all
}

/** What failed is asked for again. */
function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  const asked = known.get(key) ?? ask()
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}
