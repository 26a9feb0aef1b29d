import { isDate } from '@yibiao/core/clock'
import { formatDecimal, parseDecimal, type JsonValue } from '@yibiao/core/expression'
import { AppError } from '../problems/app-error.ts'
import type { Cell } from '../spreadsheets/read-table.ts'
import type { RegistryColumn } from './tables.ts'

/** One row that cannot be taken, with its place in the file; the heading is row 1. */
export type RejectedRow = { row: number; column?: string; code: string; value?: string }

export type ReadRows = {
  rows: ReadonlyMap<string, Record<string, JsonValue>>
  rejected: RejectedRow[]
}

/**
 * Types the rows of a file by the register's columns. Good rows are kept; the others are named with row and column.
 * @throws AppError `registry.columnMissing`
 */
export function readRows(
  table: readonly Cell[][],
  columns: readonly RegistryColumn[],
  keyColumn: string,
): ReadRows {
  const heading = (table[0] ?? []).map(cell => String(cell ?? '').trim())
  const places = columns.map(column => ({ column, at: heading.indexOf(column.name) }))
  const missing = places.find(place => place.at === -1)
  if (missing !== undefined) throw new AppError('registry.columnMissing', { column: missing.column.name })
  const rows = new Map<string, Record<string, JsonValue>>()
  const rejected: RejectedRow[] = []
  table.slice(1).forEach((cells, index) => {
    const row = index + 2
    if (cells.every(cell => cell === null)) return
    const values: Record<string, JsonValue> = {}
    for (const { column, at } of places) {
      const value = readCell(cells[at] ?? null, column.valueType)
      if (value === undefined) {
        rejected.push({
          row,
          column: column.name,
          code: `registry.${column.valueType}`,
          value: String(cells[at]).slice(0, 400),
        })
        return
      }
      values[column.name] = value
    }
    const key = values[keyColumn]
    if (key === null || key === undefined || key === '') {
      rejected.push({ row, column: keyColumn, code: 'registry.keyEmpty' })
    } else if (rows.has(normaliseKey(key))) {
      rejected.push({
        row,
        column: keyColumn,
        code: 'registry.keyRepeated',
        value: textOf(key).slice(0, 400),
      })
    } else {
      rows.set(normaliseKey(key), values)
    }
  })
  return { rows, rejected }
}

/** How keys are compared: without case, width and spaces, as people type them differently. */
export function normaliseKey(key: JsonValue): string {
  return textOf(key).normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The typed value, or undefined when the cell does not hold one. */
function readCell(cell: Cell, valueType: RegistryColumn['valueType']): JsonValue | undefined {
  if (cell === null) return null
  const text = String(cell).trim()
  switch (valueType) {
    case 'text':
      return text
    case 'number': {
      const number = parseDecimal(text.replaceAll(',', ''))
      return number === undefined ? undefined : formatDecimal(number)
    }
    case 'date':
      return readDate(text)
    case 'boolean':
      if (['是', 'true', '1', 'y', 'yes'].includes(text.toLowerCase())) return true
      if (['否', 'false', '0', 'n', 'no'].includes(text.toLowerCase())) return false
      return undefined
  }
}

function readDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}
