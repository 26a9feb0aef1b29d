import { localize } from '../fields/index.ts'
import type { TableColumn } from './table-columns.ts'

/** What each cell of a row is for, by its place; null for a cell that is not taken. */
export interface ColumnMatch {
  /** The first row names the columns. */
  readonly hasHeading: boolean
  readonly columns: readonly (TableColumn | null)[]
}

/**
 * Columns by the names in the first row, in either language; without such names by their order, from `start` on.
 */
export function matchColumns(
  table: readonly (readonly string[])[],
  columns: readonly TableColumn[],
  start = 0,
): ColumnMatch {
  const [first = []] = table
  const named = matchNames(first, columns)
  const found = named.filter(column => column !== null).length
  const filled = first.filter(cell => cell !== '').length
  if (found > 0 && found * 2 >= filled) return { hasHeading: true, columns: named }
  const width = Math.max(0, ...table.map(row => row.length))
  return {
    hasHeading: false,
    columns: Array.from({ length: width }, (_, place) => columns[start + place] ?? null),
  }
}

/** Each column is taken once. */
function matchNames(
  heading: readonly string[],
  columns: readonly TableColumn[],
): readonly (TableColumn | null)[] {
  const free = new Set(columns)
  return heading.map(cell => {
    const name = plain(cell)
    const column = name === '' ? undefined : [...free].find(each => namesOf(each).has(name))
    if (column === undefined) return null
    free.delete(column)
    return column
  })
}

function namesOf({ keys, labels }: TableColumn): ReadonlySet<string> {
  const names = (['zh-CN', 'en'] as const).flatMap(locale => {
    const words = labels.map(label => (label === undefined ? '' : localize(label, locale)))
    return [words.at(-1) ?? '', words.join('')]
  })
  return new Set([...names, keys.join('.')].map(plain).filter(name => name !== ''))
}

/** Without what people add to a heading: spaces, marks of required columns, the quote before a formula sign. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s*:']|\((?:必填|选填|required|optional)\)/giu, '')
    .toLowerCase()
}
