import { and, desc, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { departments } from '../departments/tables.ts'
import { digestDocument } from '../identity/digest-document.ts'
import type { ImportedLicence } from './import-licences.ts'
import { licences } from './tables.ts'

/**
 * Puts an imported licence into the library, or brings up to date the latest version of one that is there. Where the
 * issuer is a department of this installation, the licence is the department's to replace. Needs the service `licences`.
 */
export async function keepImported(
  context: Context,
  transaction: Transaction,
  { holder, ...licence }: ImportedLicence,
): Promise<void> {
  const holderDigest = digestDocument(context.config.dataSecret, holder.documentType, holder.documentNumber)
  const values = {
    typeCode: licence.typeCode ?? '',
    identifier: licence.identifier ?? '',
    holderName: holder.name,
    holderKind: holder.documentType === 'creditCode' ? ('organisation' as const) : ('person' as const),
    issuer: licence.issuer,
    status: licence.status ?? ('valid' as const),
    validFrom: licence.validFrom ?? null,
    validThrough: licence.validThrough ?? null,
    face: licence.face,
    importedAt: context.clock.now(),
  }
  const { typeName, number } = licence
  const [[present], [issuer]] = await Promise.all([
    transaction
      .select({ id: licences.id })
      .from(licences)
      .where(
        and(
          eq(licences.holderDigest, holderDigest),
          eq(licences.typeName, typeName),
          eq(licences.number, number),
        ),
      )
      .orderBy(desc(licences.version))
      .limit(1)
      .for('update'),
    transaction.select({ id: departments.id }).from(departments).where(eq(departments.name, licence.issuer)),
  ])
  if (present === undefined)
    await transaction.insert(licences).values({
      holderDigest,
      id: context.newId(),
      departmentId: issuer?.id ?? null,
      typeName,
      number,
      ...values,
    })
  else
    await transaction
      .update(licences)
      .set(values)
      .where(and(eq(licences.holderDigest, holderDigest), eq(licences.id, present.id)))
}
