import type { Actor, OfficerActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import type { Scope } from '../db/scope.ts'
import { readVersion } from '../items/read-version.ts'
import { findOwnerDepartment } from '../participations/queries.ts'
import { AppError } from '../problems/app-error.ts'
import {
  allParts,
  handlesCases,
  partsForOfficer,
  partsForParticipant,
  type ReadableParts,
} from './case-access.ts'
import { findCase, findOwnCase, type CaseRow } from './queries.ts'

/** A case that the actor may see, as what, and the scope in which it is read and written. */
export type ReadableCase = {
  caseRow: CaseRow
  role: 'applicant' | 'officer' | 'participant'
  parts: ReadableParts
  /** Reaches the department that owns the case: only for what this actor was let in for. */
  scope: Scope
}

/**
 * The one place that decides who sees a case: lists, views, downloads and commands all go through it.
 * @throws AppError `request.notFound` for a case that is not there, and in the same way for one that is not visible
 */
export async function findReadableCase(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<ReadableCase> {
  const found = await findIfReadable(context, actor, caseId)
  if (found === undefined) throw new AppError('request.notFound')
  return found
}

/** As `findReadableCase`, for callers that refuse later. */
export async function findIfReadable(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<ReadableCase | undefined> {
  if (actor.type === 'applicant') return findForApplicant(context, actor.partyId, caseId)
  return actor.type === 'officer' ? findForOfficer(context, actor, caseId) : undefined
}

async function findForApplicant(
  context: Context,
  partyId: string,
  caseId: string,
): Promise<ReadableCase | undefined> {
  const caseRow = await withReader(context.database, { partyId }, reader =>
    findOwnCase(reader, partyId, caseId),
  )
  if (caseRow === undefined) return undefined
  const scope = { partyId, departmentId: caseRow.departmentId }
  return { caseRow, role: 'applicant', parts: allParts, scope }
}

async function findForOfficer(
  context: Context,
  actor: OfficerActor,
  caseId: string,
): Promise<ReadableCase | undefined> {
  if (!handlesCases(actor)) return undefined
  const { departmentId } = actor
  const own = await withReader(context.database, { departmentId }, async reader => {
    const caseRow = await findCase(reader, departmentId, caseId)
    if (caseRow === undefined) return { owner: await findOwnerDepartment(reader, departmentId, caseId) }
    const version = await readVersion(reader, caseRow.itemId, caseRow.itemVersion)
    return { caseRow, parts: partsForOfficer(version, caseRow, actor) }
  })
  if (own.caseRow !== undefined) return { ...own, role: 'officer', scope: { departmentId } }
  return own.owner === undefined ? undefined : findAsParticipant(context, actor, caseId, own.owner)
}

async function findAsParticipant(
  context: Context,
  actor: OfficerActor,
  caseId: string,
  ownerDepartmentId: string,
): Promise<ReadableCase | undefined> {
  const scope = { departmentId: ownerDepartmentId }
  return withReader(context.database, scope, async reader => {
    const caseRow = await findCase(reader, ownerDepartmentId, caseId)
    if (caseRow === undefined) return undefined
    const parts = await partsForParticipant(reader, caseRow, actor)
    return parts === undefined ? undefined : { caseRow, role: 'participant', parts, scope }
  })
}
