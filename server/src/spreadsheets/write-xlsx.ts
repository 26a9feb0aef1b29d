import writeWorkbook, { type Cell } from 'write-excel-file/node'
import { formulaSafe } from './formula-safe.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** Of a file that `writeXlsx` made. */
export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * An XLSX file of one sheet: numbers and dates are such, no text is a formula, the headings stay in sight and the
 * columns are as wide as what is in them.
 */
export async function writeXlsx({ name, headings, rows }: Sheet): Promise<Uint8Array> {
  const head = headings.map(heading => ({ ...textCell(heading), fontWeight: 'bold' as const }))
  const columns = headings.map((heading, column) => ({
    width: widthOf([heading, ...rows.map(row => shownOf(row[column] ?? null))]),
  }))
  return writeWorkbook([head, ...rows.map(row => row.map(cellOf))], {
    sheet: name,
    stickyRowsCount: 1,
    columns,
  }).toBuffer()
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null) return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'string') return textCell(cell)
  if ('rate' in cell) return { type: Number, value: cell.rate, format: '0.0%' }
  // The days of a spreadsheet know no zone: midnight in UTC is the day itself.
  return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'yyyy-mm-dd' }
}

/** Characters that XML lacks are left out by the library. */
function textCell(text: string): { type: StringConstructor; value: string } {
  return { type: String, value: formulaSafe(text).slice(0, mostCharacters) }
}

/** What a cell can hold. */
const mostCharacters = 32_767

function shownOf(cell: SheetCell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? '2026-01-01' : String(cell)
}

/** In characters of half width: those of Chinese are twice as wide. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map(text => text.length + (text.match(/[\u2E80-\uFFEF]/gu)?.length ?? 0)))
  return Math.min(60, Math.max(8, longest + 2))
}
