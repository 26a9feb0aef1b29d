import { and, eq } from 'drizzle-orm'
import type { Actor, ApplicantActor, OfficerActor } from '../access/actor.ts'
import { findIfReadable, type ReadableCase } from '../cases/find-readable-case.ts'
import { mayReadFile } from '../cases/may-read-file.ts'
import type { Context } from '../context/context.ts'
import { findEvidence, type EvidenceFile } from '../evidence/queries.ts'
import type { Reader } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { ofAuthor, ownerOf } from '../drafts/queries.ts'
import { drafts } from '../drafts/tables.ts'
import { readVersion } from '../items/read-version.ts'
import { participantTasks } from '../participations/tables.ts'
import type { StoredFile } from './queries.ts'
import { caseAttachments, draftAttachments } from './tables.ts'

/** A file, and the case it is read in by an officer: the reading goes on record there. */
export type ReadableFile = { file: StoredFile; readable?: ReadableCase }

/**
 * A file the actor may download: of an own draft or case, or of a case whose field, materials or checklist the officer may
 * read.
 */
export async function findReadableFile(
  context: Context,
  actor: Actor,
  attachmentId: string,
): Promise<ReadableFile | undefined> {
  if (actor.type === 'applicant') {
    const file = await findForApplicant(context, actor, attachmentId)
    return file === undefined ? undefined : { file }
  }
  return actor.type === 'officer' ? findForOfficer(context, actor, attachmentId) : undefined
}

function findForApplicant(
  context: Context,
  actor: ApplicantActor,
  id: string,
): Promise<StoredFile | undefined> {
  const { partyId } = actor
  return withReader(context.database, { partyId }, async reader => {
    const [ofDraft] = await reader
      .select({ file: draftAttachments })
      .from(draftAttachments)
      .innerJoin(drafts, and(eq(drafts.partyId, partyId), eq(drafts.id, draftAttachments.draftId)))
      .where(
        and(
          eq(draftAttachments.partyId, partyId),
          eq(draftAttachments.id, id),
          ofAuthor(ownerOf(actor).authorPartyId),
        ),
      )
    if (ofDraft !== undefined) return ofDraft.file
    const [caseFile] = await reader
      .select()
      .from(caseAttachments)
      .where(and(eq(caseAttachments.applicantPartyId, partyId), eq(caseAttachments.id, id)))
    return caseFile
  })
}

async function findForOfficer(
  context: Context,
  actor: OfficerActor,
  id: string,
): Promise<ReadableFile | undefined> {
  for (const departmentId of await listOwners(context, actor.departmentId)) {
    const file = await withReader(context.database, { departmentId }, async reader => {
      const ofCase = await findCaseFile(reader, departmentId, id)
      return ofCase ?? findEvidence(reader, departmentId, id)
    })
    if (file === undefined) continue
    const readable = await findIfReadable(context, actor, file.caseId)
    if (readable === undefined || !(await mayOpen(context, readable, file))) return undefined
    return { file, readable }
  }
  return undefined
}

/** The own department, then those in whose cases it takes part. */
async function listOwners(context: Context, departmentId: string): Promise<string[]> {
  const owners = await withReader(context.database, { departmentId }, reader =>
    reader
      .selectDistinct({ id: participantTasks.ownerDepartmentId })
      .from(participantTasks)
      .where(eq(participantTasks.departmentId, departmentId)),
  )
  return [departmentId, ...owners.map(owner => owner.id)]
}

type CaseFile = typeof caseAttachments.$inferSelect

async function findCaseFile(reader: Reader, departmentId: string, id: string): Promise<CaseFile | undefined> {
  const [file] = await reader
    .select()
    .from(caseAttachments)
    .where(and(eq(caseAttachments.departmentId, departmentId), eq(caseAttachments.id, id)))
  return file
}

async function mayOpen(
  context: Context,
  { caseRow, parts, scope }: ReadableCase,
  file: CaseFile | EvidenceFile,
): Promise<boolean> {
  if ('taskId' in file) return parts.mayReadEvidence(file.taskId)
  const version = await withReader(context.database, scope, reader =>
    readVersion(reader, caseRow.itemId, caseRow.itemVersion),
  )
  return mayReadFile(version.definition.form, parts, file)
}
