import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createPartStore } from './part-store.ts'
import { isUpload, type UploadKey } from './queries.ts'
import { uploads } from './tables.ts'

/** Forgets an upload and the bytes that were waiting; what it became stays. Nothing happens when it is not there. */
export async function removeUpload(context: Context, key: UploadKey): Promise<void> {
  const removed = await withTransaction(context.database, { partyId: key.owner.partyId }, transaction =>
    transaction.delete(uploads).where(isUpload(key)).returning({ folder: uploads.folder }),
  )
  const store = createPartStore(context.config.dataFolder)
  for (const { folder } of removed) await store.removeFolder(folder)
}
