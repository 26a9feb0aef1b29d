import type { CodeTableDefinition } from '@yibiao/schemas'

export type CodeTableRow = CodeTableDefinition['rows'][number]

/** What is wrong with a line of a table; lines are counted from 1, the heading included. */
export interface CodeRowProblem {
  readonly code: 'codeMissing' | 'codeTooLong' | 'codeTwice' | 'nameMissing'
  readonly line: number
  readonly text: string
}

export interface CodeRowsRead {
  readonly rows: readonly CodeTableRow[]
  readonly problems: readonly CodeRowProblem[]
}

/** Most entries of a table, by the contract. */
export const mostRows = 20_000

type Column = 'code' | 'name' | 'parent' | 'english'

/** Order of the columns of a table without a heading. */
const usualOrder: readonly Column[] = ['code', 'name', 'parent', 'english']

const headings: Readonly<Record<Column, readonly string[]>> = {
  code: ['代码', '编码', '代码值', '值', 'code', 'value', 'key'],
  name: ['名称', '中文名称', '名字', '中文', 'name', 'label', 'text'],
  parent: ['上级代码', '上级编码', '上级', '父级代码', '父代码', '父级', 'parent', 'parentcode'],
  english: ['英文名称', '英文', 'english', 'nameinenglish', 'englishname', 'en'],
}

/**
 * Entries of a code table from the cells of a spreadsheet: columns by their headings in either language, else code,
 * name, parent, English name. In a table of one column the name is the code. Lines with problems give no entry.
 */
export function readCodeRows(table: readonly (readonly string[])[]): CodeRowsRead {
  const [first = []] = table
  const named = first.map(columnOf)
  const hasHeading = named.includes('code') || (named.includes('name') && first.length === 1)
  const columns = hasHeading ? named : usualOrder
  const rows = new Map<string, CodeTableRow>()
  const problems: CodeRowProblem[] = []
  for (const [index, cells] of table.entries()) {
    if ((hasHeading && index === 0) || cells.every(cell => cell.trim() === '')) continue
    const line = index + 1
    const row = readRow(cells, columns)
    const problem = problemOf(row, rows)
    if (problem) problems.push({ code: problem, line, text: row.code || plain(row) })
    else rows.set(row.code, row)
  }
  return { rows: [...rows.values()], problems }
}

/** `update`: entries with a code the table has take the place of its own, others follow. `replace`: nothing else is left. */
export type ImportMode = 'update' | 'replace'

/** The table after an import. */
export function withImported(
  rows: readonly CodeTableRow[],
  imported: readonly CodeTableRow[],
  mode: ImportMode,
): readonly CodeTableRow[] {
  if (mode === 'replace') return imported
  const fresh = new Map(imported.map(row => [row.code, row]))
  const known = new Set(rows.map(({ code }) => code))
  return [...rows.map(row => fresh.get(row.code) ?? row), ...imported.filter(({ code }) => !known.has(code))]
}

/** The table without an entry; what stood below it stands below its parent. */
export function withoutRow(rows: readonly CodeTableRow[], index: number): readonly CodeTableRow[] {
  const gone = rows[index]
  if (!gone) return rows
  return rows.toSpliced(index, 1).map(row => (row.parent === gone.code ? withParent(row, gone.parent) : row))
}

/** The entry below another one; at the top without one. */
export function withParent({ code, label }: CodeTableRow, parent: string | undefined): CodeTableRow {
  return { code, label, ...(parent === undefined || parent === '' ? {} : { parent }) }
}

function columnOf(cell: string): Column | undefined {
  const heading = cell
    .normalize('NFKC')
    .replaceAll(/[\s*:_'-]/gu, '')
    .toLowerCase()
  return usualOrder.find(column => headings[column].includes(heading))
}

function readRow(cells: readonly string[], columns: readonly (Column | undefined)[]): CodeTableRow {
  const cellOf = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? ''
  const isNarrow = cells.length === 1
  const code = cellOf('code') || (isNarrow ? cellOf('name') : '')
  const name = cellOf('name') || (isNarrow ? code : '')
  const english = cellOf('english')
  return withParent({ code, label: english === '' ? name : { 'zh-CN': name, en: english } }, cellOf('parent'))
}

function problemOf(
  row: CodeTableRow,
  rows: ReadonlyMap<string, CodeTableRow>,
): CodeRowProblem['code'] | undefined {
  if (row.code === '') return 'codeMissing'
  if (row.code.length > 64) return 'codeTooLong'
  if (rows.has(row.code)) return 'codeTwice'
  return plain(row) === '' ? 'nameMissing' : undefined
}

function plain({ label }: CodeTableRow): string {
  return typeof label === 'string' ? label : label['zh-CN']
}
