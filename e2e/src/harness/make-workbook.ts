import { crc32 } from 'node:zlib'

/** An XLSX file with one sheet of these cells, as small as the format allows. */
export function makeWorkbook(rows: readonly (readonly (string | number)[])[]): Buffer {
  return makeZip([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', workbook],
    ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', makeSheet(rows)],
  ])
}

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = `${start}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`
const workbook = `${start}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="字段" sheetId="1" r:id="r1"/></sheets></workbook>`

function relations(to: string, target: string): string {
  return `${start}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/${to}" Target="${target}"/></Relationships>`
}

function makeSheet(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((cell, column) => makeCell(cell, `${columnName(column)}${index + 1}`)).join('')}</row>`,
  )
  return `${start}<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`
}

function makeCell(cell: string | number, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

function columnName(column: number): string {
  return String.fromCodePoint(65 + column)
}

/** A ZIP archive whose files are stored as they are (APPNOTE 6.3, methods 0). */
function makeZip(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of files) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, path, data])
    const rest = Buffer.alloc(16)
    rest.writeUInt32LE(offset, 12)
    entries.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, rest.subarray(2), path]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end])
}
