import { inArray, lt } from 'drizzle-orm'
import { attachmentPorts } from '../attachments/ports.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { createPartStore } from './part-store.ts'
import { evidenceUploads, uploads } from './tables.ts'

const hourMilliseconds = 3_600_000

/**
 * Throws away uploads nobody went on with, and parts that belong to none: of drafts that are gone, of cancelled
 * uploads, of a server that was killed while it took them in.
 */
export async function removeAbandonedUploads(context: Context): Promise<void> {
  const now = context.clock.now()
  const scope = { service: 'retention' } as const
  await withTransaction(context.database, scope, async transaction => {
    for (const table of [uploads, evidenceUploads])
      await transaction.delete(table).where(lt(table.expiresAt, now))
  })
  const store = createPartStore(context.config.dataFolder)
  // By the clock of the files, not of the tests; younger ones may be on their way.
  const hourAgo = new Date(Date.now() - hourMilliseconds)
  await attachmentPorts(context.config).store.discardOlder(hourAgo)
  const untouched = await store.listUntouched(hourAgo)
  if (untouched.length === 0) return
  const known = await withReader(context.database, scope, reader =>
    Promise.all(
      [uploads, evidenceUploads].map(table =>
        reader.select({ folder: table.folder }).from(table).where(inArray(table.folder, untouched)),
      ),
    ),
  )
  const kept = new Set(known.flat().map(({ folder }) => folder))
  for (const folder of untouched) if (!kept.has(folder)) await store.removeFolder(folder)
}
