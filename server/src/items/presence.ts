import type { ItemPresence } from '@yibiao/schemas'
import { and, asc, eq, gt, lt, ne } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { readItem } from './queries.ts'
import { itemPresence } from './tables.ts'

type Tab = { departmentId: string; itemId: string; tabId: string }
type Person = { key: string; name: string }

/** A tab says every 20 s that it is open; one that missed two calls is not shown. */
const silentMilliseconds = 50_000
/** Rows of tabs that nobody will hear of again. */
const staleMilliseconds = 600_000

/**
 * Notes that a person has the item open in a tab, and answers who else has. Presence is no act on the item: it is in
 * no audit log and nothing is decided by it.
 * @throws AppError `request.notFound`
 */
export async function showPresence(
  context: Context,
  transaction: Transaction,
  { departmentId, itemId, tabId, part }: Tab & { part: string },
  person: Person,
): Promise<ItemPresence> {
  const item = await readItem(transaction, departmentId, itemId)
  const now = context.clock.now()
  const ofItem = and(eq(itemPresence.departmentId, departmentId), eq(itemPresence.itemId, itemId))
  const seen = { actorKey: person.key, name: person.name, part, seenAt: now }
  await transaction
    .insert(itemPresence)
    .values({ departmentId, itemId, tabId, ...seen })
    .onConflictDoUpdate({
      target: [itemPresence.departmentId, itemPresence.itemId, itemPresence.tabId],
      set: seen,
    })
  await transaction
    .delete(itemPresence)
    .where(and(ofItem, lt(itemPresence.seenAt, before(now, staleMilliseconds))))
  const others = await transaction
    .select({ actorKey: itemPresence.actorKey, name: itemPresence.name, part: itemPresence.part })
    .from(itemPresence)
    .where(
      and(ofItem, ne(itemPresence.tabId, tabId), gt(itemPresence.seenAt, before(now, silentMilliseconds))),
    )
    .orderBy(asc(itemPresence.name), asc(itemPresence.tabId))
    .limit(50)
  return {
    others: others.map(({ actorKey, name, part: open }) => ({
      name,
      part: open,
      isMe: actorKey === person.key,
    })),
    revision: item.revision,
  }
}

/**
 * The tab closes.
 * @throws AppError `request.notFound`
 */
export async function leaveItem(
  transaction: Transaction,
  { departmentId, itemId, tabId }: Tab,
  actorKey: string,
): Promise<void> {
  await readItem(transaction, departmentId, itemId)
  await transaction
    .delete(itemPresence)
    .where(
      and(
        eq(itemPresence.departmentId, departmentId),
        eq(itemPresence.itemId, itemId),
        eq(itemPresence.tabId, tabId),
        eq(itemPresence.actorKey, actorKey),
      ),
    )
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds)
}
