import { createHash } from 'node:crypto'
import { civilDateOfInstant } from '@yibiao/core/clock'
import type { DocumentTemplateDefinition, DocumentView, Numbering } from '@yibiao/schemas'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { numberPublishedDecision } from '../decisions/number-published-decision.ts'
import { findDepartment } from '../departments/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { CaseDocumentFacts } from './document-facts.ts'
import { drawDocument } from './draw-document.ts'
import { nextNumber } from './next-number.ts'
import { findDocumentOfEffect, toDocumentView } from './queries.ts'
import { caseDocuments, documentFiles, documentVerifications } from './tables.ts'

/** A document the engine asked for. */
export type DocumentOrder = {
  departmentId: string
  caseId: string
  itemId: string
  applicantPartyId: string
  /** Deterministic: a repeated order gives the document that is there. */
  effectId: string
  template: DocumentTemplateDefinition
  /** It is marked, numbered in a series of its own, and nobody outside verifies it. */
  isTest: boolean
  facts: CaseDocumentFacts
}

/**
 * Numbers, draws and stores a document; an earlier one of the same template in the case is superseded, not removed.
 * @throws AppError `document.valueMissing`, `document.characterMissing`
 */
export async function issueDocument(
  context: Context,
  transaction: Transaction,
  order: DocumentOrder,
  actor: AuditActor,
): Promise<DocumentView> {
  const present = await findDocumentOfEffect(transaction, order.departmentId, order.effectId)
  if (present !== undefined) return toDocumentView(present)
  const department = await findDepartment(transaction, order.departmentId)
  if (department === undefined) throw new AppError('request.notFound')
  const { template } = order
  const issuedAt = context.clock.now()
  const id = context.newId()
  const number =
    template.numbering === undefined
      ? undefined
      : await nextNumber(transaction, seriesOf(template.numbering, order), {
          departmentId: order.departmentId,
          departmentCode: department.documentCode,
          regionCode: department.regionCode,
          itemId: order.itemId,
          year: Number(civilDateOfInstant(issuedAt.getTime()).slice(0, 4)),
        })
  const pdf = await drawDocument({
    template,
    facts: order.facts,
    number,
    issuedAt,
    departmentName: department.name,
    ...(order.isTest
      ? { watermark: testMark }
      : { verificationAddress: new URL(`/verify/${id}`, context.config.publicUrl).href }),
  })
  const row = {
    departmentId: order.departmentId,
    id,
    caseId: order.caseId,
    effectId: order.effectId,
    templateId: template.id,
    templateKey: template.key,
    name: template.name,
    kind: template.kind,
    number: number ?? null,
    issuedAt,
    applicantPartyId: order.applicantPartyId,
    size: pdf.byteLength,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    supersededAt: null,
    voidedAt: null,
    voidReason: null,
  }
  await transaction.insert(caseDocuments).values(row)
  await transaction.insert(documentFiles).values({
    departmentId: order.departmentId,
    documentId: id,
    applicantPartyId: order.applicantPartyId,
    pdf: Buffer.from(pdf),
  })
  if (!order.isTest)
    await transaction.insert(documentVerifications).values({
      departmentId: order.departmentId,
      documentId: id,
      departmentName: department.name,
      name: template.name,
      number: row.number,
      issuedAt,
      sha256: row.sha256,
      isSuperseded: false,
    })
  await supersedeEarlier(transaction, row)
  if (template.issuedOn === 'grant' && number !== undefined)
    await numberPublishedDecision(transaction, { ...order, number })
  recordAudit(context, transaction, {
    departmentId: order.departmentId,
    actor,
    action: 'document.issue',
    subject: { type: 'document', id },
    details: { caseId: order.caseId, template: template.key, number: number ?? null, sha256: row.sha256 },
  })
  return toDocumentView(row)
}

export const testMark = '测试件'

/** Numbers of the department have no gaps that tests would leave. */
function seriesOf(numbering: Numbering, { isTest }: Pick<DocumentOrder, 'isTest'>): Numbering {
  return isTest ? { ...numbering, pattern: `${testMark}${numbering.pattern}` } : numbering
}

/** An earlier document of the template stays readable, and its verification says that a newer one exists. */
async function supersedeEarlier(
  transaction: Transaction,
  newer: typeof caseDocuments.$inferInsert,
): Promise<void> {
  const superseded = await transaction
    .update(caseDocuments)
    .set({ supersededAt: newer.issuedAt })
    .where(
      and(
        eq(caseDocuments.departmentId, newer.departmentId),
        eq(caseDocuments.caseId, newer.caseId),
        eq(caseDocuments.templateId, newer.templateId),
        ne(caseDocuments.id, newer.id),
        isNull(caseDocuments.supersededAt),
      ),
    )
    .returning({ id: caseDocuments.id })
  if (superseded.length === 0) return
  await transaction
    .update(documentVerifications)
    .set({ isSuperseded: true })
    .where(
      and(
        eq(documentVerifications.departmentId, newer.departmentId),
        inArray(
          documentVerifications.documentId,
          superseded.map(row => row.id),
        ),
      ),
    )
}
