import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { findDepartment } from '../departments/queries.ts'
import { drawLicence } from '../documents/draw-licence.ts'
import type { LicenceDocumentMessage } from '../engine/turn-messages.ts'
import type { Message } from '../jobs/handlers.ts'
import { AppError } from '../problems/app-error.ts'
import { verificationAddress } from './licence-addresses.ts'
import { licenceFiles, licences } from './tables.ts'

/** Seals what a turn has issued. While the seal service fails the licence waits (待签章), and the job tries again. */
export async function deliverLicenceDocument(context: Context, message: Message): Promise<void> {
  const { actor, ...order } = message.payload as LicenceDocumentMessage
  await sealLicence(context, { departmentId: message.departmentId, ...order }, actor)
}

/**
 * Draws, seals and stores the PDF of a licence. One that is sealed stays as it is. No transaction is open while the
 * seal service is asked and the sheet is drawn.
 * @throws what the seal service throws, or AppError `request.notFound`, `document.characterMissing`
 */
export async function sealLicence(
  context: Context,
  place: { departmentId: string; caseId: string; licenceId: string },
  actor: AuditActor,
): Promise<void> {
  const { departmentId, caseId, licenceId } = place
  const isLicence = and(
    eq(licences.departmentId, departmentId),
    eq(licences.caseId, caseId),
    eq(licences.id, licenceId),
  )
  const found = await withReader(context.database, { departmentId }, async reader => {
    const [[licence], [file], department] = await Promise.all([
      reader.select().from(licences).where(isLicence),
      reader
        .select({ id: licenceFiles.licenceId })
        .from(licenceFiles)
        .where(eq(licenceFiles.licenceId, licenceId)),
      findDepartment(reader, departmentId),
    ])
    if (licence === undefined || department === undefined) throw new AppError('request.notFound')
    return file === undefined ? { licence, department } : undefined
  })
  if (found === undefined) return
  const { licence, department } = found
  const pdf = await drawLicence({
    name: licence.typeName,
    number: licence.number,
    identifier: licence.identifier,
    holderName: licence.holderName,
    face: licence.face,
    validFrom: licence.validFrom,
    validThrough: licence.validThrough,
    issuer: licence.issuer,
    issuedAt: licence.importedAt,
    seal: await context.seals.sealOf(department),
    verificationAddress: verificationAddress(context, licence),
  })
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await withTransaction(context.database, { departmentId }, async transaction => {
    const stored = await transaction
      .insert(licenceFiles)
      .values({
        holderDigest: licence.holderDigest,
        licenceId,
        departmentId,
        pdf: Buffer.from(pdf),
        sha256,
        sealedAt: context.clock.now(),
      })
      .onConflictDoNothing()
      .returning({ id: licenceFiles.licenceId })
    if (stored.length === 0) return
    recordAudit(context, transaction, {
      departmentId,
      actor,
      action: 'licence.seal',
      subject: { type: 'licence', id: licenceId },
      details: { caseId, sha256 },
    })
  })
}
