import { deflateRawSync, crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { openOffice } from '../cases/testing/open-office.ts'
import { createTestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { spreadsheetRoutes } from './routes.ts'

describeOnBothDatabases('a spreadsheet for rows of a form', database => {
  test('gives its cells as texts, and refuses what is no table or too long', async () => {
    const office = await openOffice(database())
    const app = createTestApp(office.context, spreadsheetRoutes)
    const person = app.as(await office.hire(['designer'], '设计人'))
    const read = (file: Uint8Array<ArrayBuffer>) =>
      person.request('POST', '/api/tables/read', {
        raw: file,
        headers: { 'content-type': 'application/octet-stream' },
      })
    const sheet = await read(
      workbook([
        ['姓名', '日期'],
        ['张三', 45356],
      ]),
    )
    expect(sheet.status, sheet.text).toBe(200)
    expect(sheet.body).toEqual({
      rows: [
        ['姓名', '日期'],
        ['张三', '2024-03-05'],
      ],
    })
    expect((await read(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff]))).body).toMatchObject({
      code: 'table.unreadable',
    })
    const long = await read(new TextEncoder().encode('甲\n'.repeat(5_002)))
    expect(long.body).toMatchObject({ status: 422, code: 'table.tooManyCells' })
    const anonymous = createTestApp(office.context, spreadsheetRoutes).as({ type: 'anonymous' })
    const refused = await anonymous.request('POST', '/api/tables/read', {
      raw: new TextEncoder().encode('甲'),
      headers: { 'content-type': 'text/csv' },
    })
    expect(refused.status).toBe(401)
  })
})

/** An XLSX file of one sheet; numbers are days, as spreadsheets count them. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const cells = rows
    .map((row, at) => {
      const inside = row.map((cell, place) => {
        const name = `${'AB'[place] ?? 'C'}${at + 1}`
        return typeof cell === 'number'
          ? `<c r="${name}" s="1"><v>${cell}</v></c>`
          : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`
      })
      return `<row r="${at + 1}">${inside.join('')}</row>`
    })
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="人员" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  })
}

function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...bodies, directory, Buffer.from('PK\u0005\u0006'), end]))
}
