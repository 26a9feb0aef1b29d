import type { BeginTestCase, WindowIntake } from '@yibiao/schemas'
import type { OfficerActor } from '../access/actor.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { createDraft } from '../drafts/create-draft.ts'
import { prepareDraft, type PreparedDraft } from '../drafts/prepare-draft.ts'
import { findOrCreateParty } from '../identity/find-or-create-party.ts'
import { readItem } from '../items/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { toIntakeView, type WindowIntakeRow } from '../window/queries.ts'
import { applicantAtCounter } from '../window/stand-in.ts'
import { windowIntakes } from '../window/tables.ts'
import { testApplicant } from './test-applicant.ts'

type Begun = {
  intake: Omit<WindowIntakeRow, 'draftId' | 'itemName'>
  prepared: PreparedDraft
}

/**
 * 试办: prepares an application of a version that is in use or planned, for an applicant who does not exist. It is filled,
 * judged and submitted as every other; that the case is a test follows from the intake, which only who designs can make.
 * @throws AppError `request.notFound` for an item of another department, or another version
 */
export async function prepareTestCase(
  context: Context,
  officer: OfficerActor,
  itemId: string,
  { version, applicantKind }: BeginTestCase,
): Promise<Begun> {
  const { departmentId, loginId } = officer
  const item = await withReader(context.database, { departmentId }, reader =>
    readItem(reader, departmentId, itemId),
  )
  if (version !== item.publishedVersion && version !== item.scheduledVersion)
    throw new AppError('request.notFound')
  const identity = testApplicant(applicantKind, loginId)
  const partyId = await withTransaction(context.database, { service: 'identity' }, transaction =>
    findOrCreateParty(context, transaction, identity, false),
  )
  const intake = {
    departmentId,
    id: context.newId(),
    officerLoginId: loginId,
    officerName: officer.name,
    itemId,
    partyId,
    applicantName: identity.name,
    actingPartyId: partyId,
    actingName: identity.name,
    isTest: true,
    authority: null,
    queueNumber: null,
    waitedMinutes: null,
    papers: [],
    createdAt: context.clock.now(),
    closedAt: null,
    handedIn: null,
  }
  const applicant = applicantAtCounter(officer, intake)
  const prepared = await prepareDraft(
    context,
    applicant,
    { itemId },
    { readOffered: reader => readVersion(reader, itemId, version) },
  )
  return { intake, prepared }
}

/** Begins what was prepared. Needs the scope of the department and of the applicant's party. */
export async function beginTestCase(
  context: Context,
  transaction: Transaction,
  officer: OfficerActor,
  { intake, prepared }: Begun,
  actor: AuditActor,
): Promise<WindowIntake> {
  if ('refusal' in prepared) throw prepared.refusal
  const body = { itemId: intake.itemId }
  const applicant = applicantAtCounter(officer, intake)
  const draft = await createDraft(context, transaction, applicant, { ...prepared, body })
  const row = { ...intake, draftId: draft.id, itemName: draft.itemName }
  await transaction.insert(windowIntakes).values(row)
  recordAudit(context, transaction, {
    departmentId: intake.departmentId,
    actor,
    action: 'testCase.begin',
    subject: { type: 'draft', id: draft.id },
    details: { itemId: intake.itemId, version: draft.itemVersion },
  })
  return toIntakeView(row)
}
