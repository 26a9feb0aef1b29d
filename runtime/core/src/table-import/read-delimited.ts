/**
 * Cells of a table as text: what spreadsheet programs put on the clipboard (tabs between cells) or save as CSV (commas;
 * semicolons where the comma is a decimal sign). Cells in quotes may hold separators, line breaks and doubled quotes.
 * Rows without any text are left out.
 */
export function readDelimited(text: string): string[][] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const separator = separatorOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') at += 1
      endRow()
    } else cell += sign
  }
  endRow()
  return rows

  function endCell(): void {
    row.push(cell.trim())
    cell = ''
  }

  function endRow(): void {
    endCell()
    if (row.some(each => each !== '')) rows.push(row)
    row = []
  }
}

/** Whether a text from the clipboard is more than one cell. */
export function isTable(text: string): boolean {
  return text.includes('\t') || text.trim().includes('\n')
}

/** The separator that the first line has, outside quotes; what was copied from a spreadsheet has tabs. */
function separatorOf(text: string): string {
  const first = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] ?? ''
  return ['\t', ',', ';'].find(separator => first.includes(separator)) ?? '\t'
}
