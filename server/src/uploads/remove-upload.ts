import type { FileLimits } from '../attachments/find-target.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createPartStore } from './part-store.ts'
import { isUpload } from './queries.ts'
import type { UploadKey } from './upload-place.ts'

/** Forgets an upload and the bytes that were waiting; what it became stays. Nothing happens when it is not there. */
export async function removeUpload<Target extends FileLimits>(
  context: Context,
  key: UploadKey<Target>,
): Promise<void> {
  const { table, scope } = key.place
  const removed = await withTransaction(context.database, scope, transaction =>
    transaction.delete(table).where(isUpload(key)).returning({ folder: table.folder }),
  )
  const store = createPartStore(context.config.dataFolder)
  for (const { folder } of removed) await store.removeFolder(folder)
}
