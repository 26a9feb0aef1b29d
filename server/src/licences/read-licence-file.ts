import { eq } from 'drizzle-orm'
import { actorKeyOf, type Actor } from '../access/actor.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { AppError } from '../problems/app-error.ts'
import type { Licence } from './find-licence.ts'
import { findHeldLicence, holderScopeOf } from './held-licences.ts'
import { licenceFiles, licenceReads, licences } from './tables.ts'

export type LicenceFile = { licence: Licence; pdf: Buffer }

/**
 * The PDF of a licence, for its holder and for officers who see the case that issued it. That an officer fetched it is
 * put into the log of uses.
 * @throws AppError `request.notFound`, also while the licence waits for its seal
 */
export async function readLicenceFile(
  context: Context,
  actor: Actor,
  licenceId: string,
): Promise<LicenceFile> {
  if (actor.type === 'applicant') {
    const { holderDigest } = await holderScopeOf(context, actor)
    return withReader(context.database, { holderDigest }, async reader =>
      withPdf(reader, await findHeldLicence(reader, holderDigest, licenceId)),
    )
  }
  if (actor.type !== 'officer') throw new AppError('request.notFound')
  const { departmentId } = actor
  const file = await withReader(context.database, { departmentId }, async reader => {
    const [licence] = await reader.select().from(licences).where(eq(licences.id, licenceId))
    if (licence === undefined) throw new AppError('request.notFound')
    return withPdf(reader, licence)
  })
  const { caseId, holderDigest } = file.licence
  if (caseId === null) throw new AppError('request.notFound')
  const { role } = await findReadableCase(context, actor, caseId)
  if (role !== 'officer') throw new AppError('request.notFound')
  await withTransaction(context.database, { service: 'licences' }, transaction =>
    transaction.insert(licenceReads).values({
      holderDigest,
      id: context.newId(),
      licenceId,
      at: context.clock.now(),
      actorKey: actorKeyOf(actor),
      purpose: `download:${caseId}`,
    }),
  )
  return file
}

async function withPdf(reader: Reader, licence: Licence): Promise<LicenceFile> {
  const [file] = await reader
    .select({ pdf: licenceFiles.pdf })
    .from(licenceFiles)
    .where(eq(licenceFiles.licenceId, licence.id))
  if (file === undefined) throw new AppError('request.notFound')
  return { licence, pdf: file.pdf }
}
