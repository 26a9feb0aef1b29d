import type { SQL } from 'drizzle-orm'
import type { FileLimits } from '../attachments/find-target.ts'
import type { StoredFile } from '../attachments/queries.ts'
import type { ReceivedFile } from '../attachments/receive-file.ts'
import type { Reader, Transaction } from '../db/database.ts'
import type { Scope } from '../db/scope.ts'
import type { evidenceUploads, uploads } from './tables.ts'

export type UploadTable = typeof uploads | typeof evidenceUploads

/** An upload, wherever it goes. */
export type Upload = UploadTable['$inferSelect']

/** What every upload begins with. */
export type NewUpload = Omit<
  typeof uploads.$inferInsert,
  'partyId' | 'draftId' | 'material' | 'field' | 'attachmentId'
>

/**
 * Where uploads go: a draft, or the checklist of a task. All files come by the same way; what differs is who reaches an
 * upload, what may be uploaded and what it becomes.
 */
export type UploadPlace<Target extends FileLimits> = {
  readonly table: UploadTable
  readonly scope: Scope
  /** Whose uploads are counted together: only so many are open at a time. */
  readonly sender: { readonly name: string; readonly isOwn: SQL }
  /** Of these, the uploads of this place, as long as the place is there for the sender. */
  readonly isReached: SQL
  /**
   * Until the transaction ends nobody else attaches there.
   * @throws AppError when the place takes nothing any more
   */
  readonly lock: (transaction: Transaction) => Promise<void>
  /** @throws AppError when there is no room beside what is there */
  readonly requireRoom: (reader: Reader, target: Target, size: number) => Promise<void>
  readonly insert: (transaction: Transaction, target: Target, row: NewUpload) => Promise<void>
  /** An upload that was begun goes on for another target of the place. */
  readonly aim: (transaction: Transaction, target: Target, uploadId: string) => Promise<void>
  /** What may be uploaded now where an upload goes. */
  readonly targetOf: (reader: Reader, uploadId: string) => Promise<Target>
  /** Under `lock`. */
  readonly attach: (
    transaction: Transaction,
    target: Target,
    file: ReceivedFile & { readonly id: string; readonly name: string },
  ) => Promise<void>
  /** What an upload became; undefined when it was taken away again. */
  readonly findFile: (reader: Reader, id: string) => Promise<StoredFile | undefined>
}

/** Names an upload of a place. */
export type UploadKey<Target extends FileLimits> = {
  readonly place: UploadPlace<Target>
  readonly uploadId: string
}
