import { loadCaseWorld } from '../cases/load-case-world.ts'
import { findCase } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import type { Message } from '../jobs/handlers.ts'
import { importLicences, type ImportedLicence } from '../licences/import-licences.ts'
import type { LicenceMessage } from './turn-messages.ts'

/** Names under which a face prints the licence's own number. */
const numberNames = ['证照编号', '许可证编号', '编号', '证号']

/**
 * Puts the licence a case issues into the holder's library, where the next item finds it. Issued again it is brought
 * up to date. A licence whose face prints no number carries the number of the case.
 */
export async function deliverLicence(context: Context, message: Message): Promise<void> {
  const { departmentId } = message
  const { caseId, licenceType, face, validFrom, validThrough, identifier, actor } =
    message.payload as LicenceMessage
  const { caseRow, world } = await withReader(context.database, { departmentId }, async reader => {
    const row = await findCase(reader, departmentId, caseId)
    if (row === undefined) throw new Error('A licence was ordered in a case that does not exist.')
    return { caseRow: row, world: await loadCaseWorld(context, reader, row) }
  })
  const { name, documentType, documentNumber } = world.applicant.applicant
  const printed = Object.fromEntries(
    Object.entries(face).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  )
  const licence: ImportedLicence = {
    holder: { name, documentType, documentNumber },
    typeName: licenceType,
    number: numberNames.map(key => printed[key]).find(number => number !== undefined) ?? caseRow.number,
    issuer: world.department.name,
    face: printed,
    caseId,
    ...(identifier === undefined ? {} : { identifier }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validThrough === undefined ? {} : { validThrough }),
  }
  const { rejected } = await importLicences(context, [licence], actor)
  if (rejected.length > 0) throw new Error('The library refused the licence.')
}
