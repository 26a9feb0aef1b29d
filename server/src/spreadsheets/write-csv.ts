import { formulaSafe } from './formula-safe.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A CSV file that spreadsheets open as it is meant: UTF-8 with a byte order mark, every text quoted and none a formula. */
export function writeCsv({ headings, rows }: Sheet): Uint8Array {
  const lines = [headings, ...rows].map(row => row.map(cellOf).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function cellOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return `"${formulaSafe(cell).replaceAll('"', '""')}"`
  return 'date' in cell ? cell.date : `${(cell.rate * 100).toFixed(1)}%`
}
