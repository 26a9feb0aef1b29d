import { sql } from 'drizzle-orm'
import { parseTemplateText } from '@yibiao/core/documents'
import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import type { Transaction } from '../db/database.ts'
import { documentCounters } from './tables.ts'

/**
 * The next number of a template's series. The counter's row is locked until the transaction ends, so numbers have
 * no gaps: a document that cannot be drawn gives its number back.
 */
export async function nextNumber(
  transaction: Transaction,
  numbering: NonNullable<DocumentTemplateDefinition['numbering']>,
  place: { departmentId: string; departmentCode: string; itemId: string; year: number },
): Promise<string> {
  const series = numbering.sequence === 'item' ? `${numbering.pattern} ${place.itemId}` : numbering.pattern
  const [counter] = await transaction
    .insert(documentCounters)
    .values({ departmentId: place.departmentId, series, year: place.year, last: 1 })
    .onConflictDoUpdate({
      target: [documentCounters.departmentId, documentCounters.series, documentCounters.year],
      set: { last: sql`${documentCounters.last} + 1` },
    })
    .returning({ last: documentCounters.last })
  const values: Record<string, string> = {
    year: String(place.year),
    sequence: String(counter?.last ?? 1),
    department: place.departmentCode,
    'department.code': place.departmentCode,
  }
  return parseTemplateText(numbering.pattern)
    .map(part => (part.type === 'words' ? part.text : (values[part.expression] ?? '')))
    .join('')
}
