/**
 * A CSV file that spreadsheets open as it is meant: UTF-8 with a byte order mark, every text quoted, and no cell that
 * a spreadsheet would run as a formula (OWASP CSV injection): those begin with an apostrophe.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map(row => row.map(cellOf).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
