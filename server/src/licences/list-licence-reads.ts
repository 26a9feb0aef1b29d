import type { LicenceRead, LocalizedText } from '@yibiao/schemas'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { readDepartmentNames } from '../departments/queries.ts'
import { cases } from '../cases/tables.ts'
import { publishedItems } from '../items/tables.ts'
import { licenceReads } from './tables.ts'

const mostReads = 100

/**
 * 用证记录: who read a licence, when and for what, the latest first. Needs the scope of the holder; with that of the
 * party, its own cases are named by their item.
 */
export async function listLicenceReads(
  reader: Reader,
  place: { holderDigest: string; licenceId: string; partyId: string },
): Promise<LicenceRead[]> {
  const rows = await reader
    .select({ at: licenceReads.at, actorKey: licenceReads.actorKey, purpose: licenceReads.purpose })
    .from(licenceReads)
    .where(
      and(eq(licenceReads.holderDigest, place.holderDigest), eq(licenceReads.licenceId, place.licenceId)),
    )
    .orderBy(desc(licenceReads.at), desc(licenceReads.id))
    .limit(mostReads)
  const reads = rows.map(row => ({ at: row.at, by: readActor(row.actorKey), for: readPurpose(row.purpose) }))
  const [items, itemsOfCases, departmentNames] = await Promise.all([
    namesOfItems(
      reader,
      reads.flatMap(read => read.for.itemId ?? []),
    ),
    namesOfCases(
      reader,
      reads.flatMap(read => read.for.caseId ?? []),
    ),
    readDepartmentNames(reader, [...new Set(reads.flatMap(({ by }) => by.departmentId ?? []))]),
  ])
  return reads.map(({ at, by, for: { purpose, itemId = '', caseId = '' } }) => {
    const itemName = items.get(itemId) ?? itemsOfCases.get(caseId)
    const departmentName = departmentNames.get(by.departmentId ?? '')
    return {
      at: at.toISOString(),
      by: by.partyId === place.partyId ? 'self' : by.kind,
      purpose,
      ...(itemName === undefined ? {} : { itemName }),
      ...(departmentName === undefined ? {} : { departmentName }),
    }
  })
}

type ReadBy = { kind: LicenceRead['by']; partyId?: string | undefined; departmentId?: string | undefined }

/** As `actorKeyOf` writes it. */
function readActor(actorKey: string): ReadBy {
  const [kind, , owner] = actorKey.split(':')
  if (kind === 'applicant') return { kind, partyId: owner }
  if (kind === 'officer') return { kind, departmentId: owner }
  return { kind: kind === 'anonymous' || kind === 'person' ? 'anyone' : 'system' }
}

type ReadFor = { purpose: LicenceRead['purpose']; itemId?: string | undefined; caseId?: string | undefined }

function readPurpose(purpose: string): ReadFor {
  const [kind, id] = purpose.split(':')
  switch (kind) {
    case 'item':
      return { purpose: 'application', itemId: id }
    case 'case':
      return { purpose: 'handling', caseId: id }
    case 'download':
      return { purpose: 'download', caseId: id }
    case 'publicQuery':
      return { purpose: 'publicQuery' }
    default:
      return { purpose: 'verification' }
  }
}

async function namesOfItems(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LocalizedText>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({ id: publishedItems.itemId, name: publishedItems.name })
    .from(publishedItems)
    .where(inArray(publishedItems.itemId, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function namesOfCases(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LocalizedText>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({ id: cases.id, name: cases.itemName })
    .from(cases)
    .where(inArray(cases.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
