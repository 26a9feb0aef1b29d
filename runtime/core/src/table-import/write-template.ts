import { localize } from '../fields/index.ts'
import type { TableColumn } from './table-columns.ts'

/**
 * A CSV file with the heading of a table, for spreadsheet programs: with a byte order mark, so that they read it as
 * UTF-8, and no name in it is taken for a formula.
 */
export function writeTemplate(columns: readonly TableColumn[], locale: 'zh-CN' | 'en'): string {
  return `\uFEFF${columns.map(column => cellOf(nameOf(column, columns, locale))).join(',')}\r\n`
}

/** The name of a column; with its group where two have the same. */
export function nameOf(column: TableColumn, columns: readonly TableColumn[], locale: 'zh-CN' | 'en'): string {
  const own = wordsOf(column, locale).at(-1) ?? ''
  const isAlone = columns.every(other => other === column || wordsOf(other, locale).at(-1) !== own)
  return isAlone && own !== '' ? own : wordsOf(column, locale).join('') || column.keys.join('.')
}

function wordsOf({ labels }: TableColumn, locale: 'zh-CN' | 'en'): readonly string[] {
  return labels.map(label => (label === undefined ? '' : localize(label, locale)))
}

function cellOf(name: string): string {
  const safe = /^[=+\-@\t\r]/.test(name) ? `'${name}` : name
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
