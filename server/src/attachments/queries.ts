import type { AttachmentView } from '@yibiao/schemas'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { caseAttachments, draftAttachments } from './tables.ts'

export type DraftAttachment = typeof draftAttachments.$inferSelect
export type CaseAttachment = typeof caseAttachments.$inferSelect
/** What every kind of row says of a file. */
export type StoredFile = Omit<DraftAttachment, 'partyId' | 'draftId' | 'isFromCase' | 'material' | 'field'>

/** Files of a draft in the order of their upload. */
export function listDraftAttachments(
  reader: Reader,
  partyId: string,
  draftId: string,
): Promise<DraftAttachment[]> {
  return reader
    .select()
    .from(draftAttachments)
    .where(and(eq(draftAttachments.partyId, partyId), eq(draftAttachments.draftId, draftId)))
    .orderBy(asc(draftAttachments.uploadedAt), asc(draftAttachments.id))
}

/** Files that were ever handed in with the case; a snapshot names those that count. */
export function listCaseAttachments(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<CaseAttachment[]> {
  return reader
    .select()
    .from(caseAttachments)
    .where(and(eq(caseAttachments.departmentId, departmentId), eq(caseAttachments.caseId, caseId)))
    .orderBy(asc(caseAttachments.uploadedAt), asc(caseAttachments.id))
}

/** Which of these files a case keeps: their bytes stay when a draft lets go of them. Needs the party's scope. */
export async function keptByCases(
  reader: Reader,
  partyId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reader
    .select({ id: caseAttachments.id })
    .from(caseAttachments)
    .where(and(eq(caseAttachments.applicantPartyId, partyId), inArray(caseAttachments.id, [...ids])))
  return new Set(rows.map(row => row.id))
}

export function viewAttachment(file: StoredFile): AttachmentView {
  return {
    id: file.id,
    name: file.name,
    mediaType: file.mediaType,
    size: file.size,
    sha256: file.sha256,
    scan: file.scan,
    uploadedAt: file.uploadedAt.toISOString(),
  }
}
