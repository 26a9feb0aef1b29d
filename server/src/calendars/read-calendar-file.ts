import type { CalendarYear } from '@yibiao/core/clock'
import type { Cell } from '../spreadsheets/read-table.ts'

const off = new Set(['休', '放假', 'off'])
const work = new Set(['班', '上班', '调休上班', 'work'])

/** What a line of the file cannot mean; `line` counts the heading. */
export type CalendarFileIssue = { line: number; text: string }

/**
 * A year from a table with a heading and two columns: date (or `first/last`), and 休 or 班 (off, work).
 * @param source address of the notice
 */
export function readCalendarFile(
  rows: readonly (readonly Cell[])[],
  year: number,
  source: string | null,
): { document: CalendarYear } | { issues: CalendarFileIssue[] } {
  const found = { off: [] as string[], work: [] as string[] }
  const issues: CalendarFileIssue[] = []
  for (const [index, row] of rows.entries()) {
    const [date, kind] = row.map(cell => String(cell ?? '').trim())
    if (index === 0 || ((date ?? '') === '' && (kind ?? '') === '')) continue
    if (date !== undefined && off.has(kind ?? '')) found.off.push(date)
    else if (date !== undefined && work.has(kind ?? '')) found.work.push(date)
    else issues.push({ line: index + 1, text: row.map(cell => String(cell ?? '')).join(',') })
  }
  return issues.length > 0 ? { issues } : { document: { year, source, ...found } }
}
