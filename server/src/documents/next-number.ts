import { sql } from 'drizzle-orm'
import { computeMod1110 } from '@yibiao/core/codes'
import { parseTemplateText } from '@yibiao/core/documents'
import type { Numbering } from '@yibiao/schemas'
import type { Transaction } from '../db/database.ts'
import { documentCounters } from './tables.ts'

/** Where a number is given, and what it may print besides the sequence. */
export type NumberedPlace = {
  departmentId: string
  departmentCode: string
  regionCode: string
  itemId: string
  year: number
  /** What the face of a licence prints, by name. */
  face?: Readonly<Record<string, string | null>>
}

/** The year under which series that never restart are counted. */
const allYears = 0

/**
 * The next number of a series. The counter's row is locked until the transaction ends, so numbers have no gaps: what
 * cannot be issued gives its number back.
 */
export async function nextNumber(
  transaction: Transaction,
  numbering: Numbering,
  place: NumberedPlace,
): Promise<string> {
  const { departmentId, itemId } = place
  const series = numbering.sequence === 'item' ? `${numbering.pattern} ${itemId}` : numbering.pattern
  const year = numbering.sequence === 'never' ? allYears : place.year
  const number = printNumber(
    numbering,
    place,
    await nextInSeries(transaction, { departmentId, series, year }),
  )
  return numbering.checkCharacter === 'mod11-10'
    ? `${number}${computeMod1110(number.replaceAll(/\D/g, ''))}`
    : number
}

/** Counts a series of a department from 1. What locks and gives back is as in `nextNumber`. */
export async function nextInSeries(
  transaction: Transaction,
  place: { departmentId: string; series: string; year: number },
): Promise<number> {
  const [counter] = await transaction
    .insert(documentCounters)
    .values({ ...place, last: 1 })
    .onConflictDoUpdate({
      target: [documentCounters.departmentId, documentCounters.series, documentCounters.year],
      set: { last: sql`${documentCounters.last} + 1` },
    })
    .returning({ last: documentCounters.last })
  return counter?.last ?? 1
}

function printNumber({ pattern, digits = 1 }: Numbering, place: NumberedPlace, sequence: number): string {
  const values = new Map<string, string | null>([
    ['year', String(place.year)],
    ['sequence', String(sequence).padStart(digits, '0')],
    ['department', place.departmentCode],
    ['department.code', place.departmentCode],
    ['department.region', place.regionCode],
    ...Object.entries(place.face ?? {}).map(([name, value]) => [`face.${name}`, value] as const),
  ])
  return parseTemplateText(pattern)
    .map(part => (part.type === 'words' ? part.text : (values.get(part.expression) ?? '')))
    .join('')
}
