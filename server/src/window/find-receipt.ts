import type { WindowReceipt } from '@yibiao/schemas'
import { and, eq, inArray } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { findCase } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { findDepartment } from '../departments/queries.ts'
import { readDocument, toDocumentView, type CaseDocumentRow } from '../documents/queries.ts'
import { caseDocuments } from '../documents/tables.ts'
import { openQueryPassword } from '../drafts/submit-correction.ts'
import { AppError } from '../problems/app-error.ts'
import { findHandedIn, toIntakeView, type WindowIntakeRow } from './queries.ts'
import type { HandedIn } from './tables.ts'

/** What leaves the counter with the applicant. */
const handedOut: CaseDocumentRow['kind'][] = ['receipt', 'acceptanceNotice', 'deferralNotice']

type Asked = { intakeId: string; auditActor: AuditActor }

/**
 * The receipt of an application for the officer who took it, on the day it was taken: later it is read in the case.
 * Each reading is on record, because it shows the query password.
 * @throws AppError `request.notFound`
 */
export async function findReceipt(
  context: Context,
  officer: OfficerActor,
  { intakeId, auditActor }: Asked,
): Promise<WindowReceipt> {
  const { intake, handedIn } = await findTaken(context, officer, intakeId)
  const { departmentId, caseId } = handedIn
  return withTransaction(context.database, { departmentId }, async transaction => {
    const [caseRow, department, documents] = await Promise.all([
      findCase(transaction, departmentId, caseId),
      findDepartment(transaction, departmentId),
      listHandedOut(transaction, handedIn),
    ])
    if (caseRow === undefined || department === undefined) throw new AppError('request.notFound')
    recordAudit(context, transaction, {
      departmentId,
      actor: auditActor,
      action: 'window.receipt',
      subject: { type: 'case', id: caseId },
    })
    return {
      intake: toIntakeView(intake),
      queryPassword: openQueryPassword(context, caseRow),
      departmentName: department.name,
      status: caseRow.status,
      submittedAt: caseRow.submittedAt.toISOString(),
      isOwn: departmentId === officer.departmentId,
      documents: documents.map(toDocumentView),
    }
  })
}

/** One of the documents of the receipt as PDF. @throws AppError `request.notFound` */
export async function findReceiptDocument(
  context: Context,
  officer: OfficerActor,
  { intakeId, documentId }: { intakeId: string; documentId: string },
): Promise<{ row: CaseDocumentRow; pdf: Buffer }> {
  const { handedIn } = await findTaken(context, officer, intakeId)
  const { departmentId } = handedIn
  const found = await withReader(context.database, { departmentId }, async reader => {
    const documents = await listHandedOut(reader, handedIn)
    return documents.some(({ id }) => id === documentId) ? readDocument(reader, documentId) : undefined
  })
  if (found === undefined) throw new AppError('request.notFound')
  return found
}

async function findTaken(
  context: Context,
  officer: OfficerActor,
  intakeId: string,
): Promise<{ intake: WindowIntakeRow; handedIn: HandedIn }> {
  const intake = await withReader(context.database, { departmentId: officer.departmentId }, reader =>
    findHandedIn(context, reader, officer, intakeId),
  )
  if (intake === undefined || intake.handedIn === null) throw new AppError('request.notFound')
  return { intake, handedIn: intake.handedIn }
}

function listHandedOut(reader: Reader, { departmentId, caseId }: HandedIn): Promise<CaseDocumentRow[]> {
  return reader
    .select()
    .from(caseDocuments)
    .where(
      and(
        eq(caseDocuments.departmentId, departmentId),
        eq(caseDocuments.caseId, caseId),
        inArray(caseDocuments.kind, handedOut),
      ),
    )
    .orderBy(caseDocuments.issuedAt, caseDocuments.id)
}
