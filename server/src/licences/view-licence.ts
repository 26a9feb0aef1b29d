import { inArray } from 'drizzle-orm'
import type { LicenceView } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import type { Licence } from './find-licence.ts'
import { verificationAddress } from './licence-addresses.ts'
import { standingOf } from './licence-standing.ts'
import { licenceFiles } from './tables.ts'

/** Licences as their holder and their issuer read them, in the same order. */
export async function viewLicences(
  context: Context,
  reader: Reader,
  licences: readonly Licence[],
  today: string,
): Promise<LicenceView[]> {
  const sealed = await listSealed(reader, licences)
  return licences.map(licence => ({
    id: licence.id,
    name: licence.typeName,
    number: licence.number,
    version: licence.version,
    issuer: licence.issuer,
    holderName: licence.holderName,
    status: standingOf(licence, today),
    verification: verificationAddress(context, licence),
    ...(licence.identifier === '' ? {} : { identifier: licence.identifier }),
    ...(licence.validFrom === null ? {} : { validFrom: licence.validFrom }),
    ...(licence.validThrough === null ? {} : { validThrough: licence.validThrough }),
    ...(licence.endedAt === null ? {} : { endedAt: licence.endedAt.toISOString() }),
    ...(licence.endReason === null ? {} : { endReason: licence.endReason }),
    ...(licence.caseId === null
      ? {}
      : {
          caseId: licence.caseId,
          issuedAt: licence.importedAt.toISOString(),
          document: sealed.has(licence.id) ? ('sealed' as const) : ('waiting' as const),
        }),
  }))
}

async function listSealed(reader: Reader, licences: readonly Licence[]): Promise<ReadonlySet<string>> {
  const issued = licences.filter(({ caseId }) => caseId !== null).map(({ id }) => id)
  if (issued.length === 0) return new Set()
  const rows = await reader
    .select({ id: licenceFiles.licenceId })
    .from(licenceFiles)
    .where(inArray(licenceFiles.licenceId, issued))
  return new Set(rows.map(({ id }) => id))
}
