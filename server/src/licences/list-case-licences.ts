import { and, asc, eq, exists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/database.ts'
import type { Licence } from './find-licence.ts'
import { licences } from './tables.ts'

/** What a case issued, in order, ended ones included. Needs the scope of the department. */
export function listCaseLicences(reader: Reader, departmentId: string, caseId: string): Promise<Licence[]> {
  return reader
    .select()
    .from(licences)
    .where(and(eq(licences.departmentId, departmentId), eq(licences.caseId, caseId)))
    .orderBy(asc(licences.importedAt), asc(licences.version), asc(licences.id))
}

const newer = alias(licences, 'newer')

/** As `listCaseLicences`, with the versions of other cases whose place they took, which come first. */
export function listTouchedLicences(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<Licence[]> {
  const isReplacedByCase = exists(
    reader
      .select({ one: sql`1` })
      .from(newer)
      .where(
        and(
          eq(newer.departmentId, departmentId),
          eq(newer.caseId, caseId),
          eq(newer.holderDigest, licences.holderDigest),
          eq(newer.typeName, licences.typeName),
          eq(newer.number, licences.number),
          eq(newer.version, sql`${licences.version} + 1`),
        ),
      ),
  )
  return reader
    .select()
    .from(licences)
    .where(
      and(
        eq(licences.departmentId, departmentId),
        sql`(${licences.caseId} = ${caseId} or ${isReplacedByCase})`,
      ),
    )
    .orderBy(asc(licences.importedAt), asc(licences.version), asc(licences.id))
}
