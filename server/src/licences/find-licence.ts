import type { LicenceStanding } from '@yibiao/schemas'
import { and, desc, eq, or } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { standingOf } from './licence-standing.ts'
import { licenceReads, licences } from './tables.ts'

export type Licence = typeof licences.$inferSelect

/** Whose licence is read, by whom and for what; the reading is logged. */
export type LicenceReading = { holderDigest: string; licenceType: string; actorKey: string; purpose: string }

/**
 * The holder's licence of a type: a valid one if there is any, else the latest of the others, so that a cancelled
 * licence can be told from none.
 */
export async function findLicence(
  context: Context,
  reading: LicenceReading,
  today: string,
): Promise<{ licence: Licence; standing: LicenceStanding } | undefined> {
  const { holderDigest } = reading
  return withTransaction(context.database, { service: 'licences' }, async transaction => {
    const found = await transaction
      .select()
      .from(licences)
      .where(
        and(
          eq(licences.holderDigest, holderDigest),
          or(eq(licences.typeName, reading.licenceType), eq(licences.typeCode, reading.licenceType)),
        ),
      )
      .orderBy(desc(licences.importedAt), desc(licences.number), desc(licences.version))
      .limit(50)
    const licence = found.find(candidate => standingOf(candidate, today) === 'valid') ?? found[0]
    if (licence === undefined) return undefined
    await transaction.insert(licenceReads).values({
      holderDigest,
      id: context.newId(),
      licenceId: licence.id,
      at: context.clock.now(),
      actorKey: reading.actorKey,
      purpose: reading.purpose,
    })
    return { licence, standing: standingOf(licence, today) }
  })
}
