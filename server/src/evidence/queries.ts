import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { caseEvidence } from './tables.ts'

export type EvidenceFile = typeof caseEvidence.$inferSelect

/** 佐证材料 of a case in the order of their upload. */
export function listCaseEvidence(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<EvidenceFile[]> {
  return reader
    .select()
    .from(caseEvidence)
    .where(and(eq(caseEvidence.departmentId, departmentId), eq(caseEvidence.caseId, caseId)))
    .orderBy(asc(caseEvidence.uploadedAt), asc(caseEvidence.id))
}

/** Needs the scope of the department. */
export async function findEvidence(
  reader: Reader,
  departmentId: string,
  id: string,
): Promise<EvidenceFile | undefined> {
  const [file] = await reader
    .select()
    .from(caseEvidence)
    .where(and(eq(caseEvidence.departmentId, departmentId), eq(caseEvidence.id, id)))
  return file
}
