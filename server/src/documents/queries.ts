import type { DocumentView } from '@yibiao/schemas'
import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { caseDocuments, documentFiles, documentVerifications } from './tables.ts'

export type CaseDocumentRow = typeof caseDocuments.$inferSelect

export async function findDocumentOfEffect(
  reader: Reader,
  departmentId: string,
  effectId: string,
): Promise<CaseDocumentRow | undefined> {
  const [row] = await reader
    .select()
    .from(caseDocuments)
    .where(and(eq(caseDocuments.departmentId, departmentId), eq(caseDocuments.effectId, effectId)))
  return row
}

/** Documents of a case in the order they were issued, superseded ones included. */
export function listCaseDocuments(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<CaseDocumentRow[]> {
  return reader
    .select()
    .from(caseDocuments)
    .where(and(eq(caseDocuments.departmentId, departmentId), eq(caseDocuments.caseId, caseId)))
    .orderBy(asc(caseDocuments.issuedAt), asc(caseDocuments.id))
}

/** A document the scope may see, with its PDF. */
export async function readDocument(
  reader: Reader,
  documentId: string,
): Promise<{ row: CaseDocumentRow; pdf: Buffer } | undefined> {
  const [found] = await reader
    .select({ row: caseDocuments, pdf: documentFiles.pdf })
    .from(caseDocuments)
    .innerJoin(
      documentFiles,
      and(
        eq(documentFiles.departmentId, caseDocuments.departmentId),
        eq(documentFiles.documentId, caseDocuments.id),
      ),
    )
    .where(eq(caseDocuments.id, documentId))
  return found
}

/** What anyone may learn of a document. */
export async function findVerification(
  reader: Reader,
  documentId: string,
): Promise<typeof documentVerifications.$inferSelect | undefined> {
  const [row] = await reader
    .select()
    .from(documentVerifications)
    .where(eq(documentVerifications.documentId, documentId))
  return row
}

export function toDocumentView(row: CaseDocumentRow): DocumentView {
  return {
    id: row.id,
    template: row.templateKey,
    name: row.name,
    kind: row.kind,
    issuedAt: row.issuedAt.toISOString(),
    size: row.size,
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.supersededAt === null ? {} : { isSuperseded: true }),
    ...(row.voidedAt === null ? {} : { isVoid: true }),
  }
}
