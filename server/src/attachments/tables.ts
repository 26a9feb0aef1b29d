import type { FileKind } from '@yibiao/schemas'
import { bigint, boolean, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { applicantPolicy, departmentPolicy, partyPolicy, servicePolicy } from '../db/policies.ts'

/** What every kind of row says of a file. */
export const storedColumns = {
  /** File name as given; only ever shown, never used as a path. */
  name: text('name').notNull(),
  /** By content. */
  mediaType: text('media_type').notNull(),
  fileKind: text('file_kind').$type<FileKind>().notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  sha256: text('sha256').notNull(),
  scan: text('scan').$type<'pending' | 'clean' | 'infected' | 'failed'>().notNull(),
  /** Random name in the file store. */
  storageKey: text('storage_key').notNull(),
  uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull(),
}

/** What rows of an application say of a file. */
const fileColumns = {
  /** Key of the required material, or null for the file of a field. */
  material: text('material'),
  /** JSON Pointer of the answer it was uploaded for, or null. */
  field: text('field'),
  ...storedColumns,
}

/** Files of a draft; the party's own. */
export const draftAttachments = pgTable(
  'draft_attachments',
  {
    partyId: uuid('party_id').notNull(),
    id: uuid('id').notNull(),
    draftId: uuid('draft_id').notNull(),
    ...fileColumns,
    /** A correction shows the files of the case: taking one away leaves it in the earlier snapshot. */
    isFromCase: boolean('is_from_case').notNull(),
  },
  table => [
    primaryKey({ columns: [table.partyId, table.id, table.draftId] }),
    index('draft_attachments_draft').on(table.partyId, table.draftId),
    partyPolicy(),
    servicePolicy('retention'),
  ],
)

/** Files handed in with a case. Rows stay when a correction replaces a file: earlier snapshots name it. */
export const caseAttachments = pgTable(
  'case_attachments',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    applicantPartyId: uuid('applicant_party_id').notNull(),
    ...fileColumns,
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('case_attachments_case').on(table.departmentId, table.caseId),
    index('case_attachments_party').on(table.applicantPartyId, table.id),
    departmentPolicy(),
    applicantPolicy(),
    servicePolicy('retention'),
  ],
)
