import {
  bigint,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { departmentPolicy, partyPolicy, servicePolicy } from '../db/policies.ts'
import { drafts } from '../drafts/tables.ts'

/** One piece of a file, as it arrived. */
export type UploadPart = { key: string; size: number }

/** What is known of a file on its way, wherever it goes. */
const uploadColumns = {
  /** Given by the sender, who thereby finds it again. */
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  /** Bytes of the whole file, as the sender declared. */
  size: bigint('size', { mode: 'number' }).notNull(),
  /** Of the whole file, as the sender declared; what arrived is held against it. */
  sha256: text('sha256').notNull(),
  /** Bytes that are here: the sum of the parts. */
  offset: bigint('received', { mode: 'number' }).notNull(),
  /** In the order of the file; never changed once named here. */
  parts: jsonb('parts').$type<UploadPart[]>().notNull(),
  /** Random name of the folder of its parts. */
  folder: uuid('folder').notNull(),
  /** What it became; null while it is open. */
  attachmentId: uuid('attachment_id'),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
}

/**
 * Files on their way into a draft. The row stays for a while after its file has become an attachment: a sender who
 * lost the answer asks again and is told of that attachment, instead of storing the file twice.
 */
export const uploads = pgTable(
  'uploads',
  {
    partyId: uuid('party_id').notNull(),
    draftId: uuid('draft_id').notNull(),
    material: text('material'),
    /** JSON Pointer of the answer. */
    field: text('field'),
    ...uploadColumns,
  },
  table => [
    primaryKey({ columns: [table.partyId, table.id] }),
    // An upload goes with its draft, whichever way that ends.
    foreignKey({
      columns: [table.partyId, table.draftId],
      foreignColumns: [drafts.partyId, drafts.id],
      name: 'uploads_draft',
    }).onDelete('cascade'),
    index('uploads_draft_id').on(table.partyId, table.draftId),
    index('uploads_expire').on(table.expiresAt),
    partyPolicy(),
    servicePolicy('retention'),
  ],
)

/** 佐证材料 on their way to a point of the checklist of a task; of one officer, as `uploads` are of one party. */
export const evidenceUploads = pgTable(
  'evidence_uploads',
  {
    departmentId: uuid('department_id').notNull(),
    loginId: uuid('login_id').notNull(),
    caseId: uuid('case_id').notNull(),
    taskId: uuid('task_id').notNull(),
    /** Id of the point. */
    point: text('point').notNull(),
    ...uploadColumns,
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.loginId, table.id] }),
    index('evidence_uploads_expire').on(table.expiresAt),
    departmentPolicy(),
    servicePolicy('retention'),
  ],
)
