import type { Sheet } from './sheet.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx, xlsxMediaType } from './write-xlsx.ts'

/** A table as a file of the format that was asked for. */
export async function writeTable(
  sheet: Sheet,
  format: 'csv' | 'xlsx',
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  return format === 'xlsx'
    ? { bytes: await writeXlsx(sheet), mediaType: xlsxMediaType }
    : { bytes: writeCsv(sheet), mediaType: 'text/csv; charset=utf-8' }
}
