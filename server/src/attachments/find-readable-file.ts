import { and, eq } from 'drizzle-orm'
import type { Actor, OfficerActor } from '../access/actor.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import { mayReadFile } from '../cases/may-read-file.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { readVersion } from '../items/read-version.ts'
import { participantTasks } from '../participations/tables.ts'
import { AppError } from '../problems/app-error.ts'
import type { StoredFile } from './queries.ts'
import { caseAttachments, draftAttachments } from './tables.ts'

/** A file the actor may download: of an own draft or case, or of a case whose field or materials the officer may read. */
export async function findReadableFile(
  context: Context,
  actor: Actor,
  attachmentId: string,
): Promise<StoredFile | undefined> {
  if (actor.type === 'applicant') return findForApplicant(context, actor.partyId, attachmentId)
  return actor.type === 'officer' ? findForOfficer(context, actor, attachmentId) : undefined
}

function findForApplicant(context: Context, partyId: string, id: string): Promise<StoredFile | undefined> {
  return withReader(context.database, { partyId }, async reader => {
    const [draftFile] = await reader
      .select()
      .from(draftAttachments)
      .where(and(eq(draftAttachments.partyId, partyId), eq(draftAttachments.id, id)))
    if (draftFile !== undefined) return draftFile
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
): Promise<StoredFile | undefined> {
  for (const departmentId of await listOwners(context, actor.departmentId)) {
    const file = await withReader(context.database, { departmentId }, reader =>
      findCaseFile(reader, departmentId, id),
    )
    if (file === undefined) continue
    return (await isReadable(context, actor, file)) ? file : undefined
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

async function isReadable(context: Context, actor: OfficerActor, file: CaseFile): Promise<boolean> {
  try {
    const { caseRow, parts, scope } = await findReadableCase(context, actor, file.caseId)
    const version = await withReader(context.database, scope, reader =>
      readVersion(reader, caseRow.itemId, caseRow.itemVersion),
    )
    return mayReadFile(version.definition.form, parts, file)
  } catch (error) {
    if (error instanceof AppError && error.code === 'request.notFound') return false
    throw error
  }
}
