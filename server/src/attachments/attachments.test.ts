import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { AttachmentView, DraftView } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { openOffice, pdf, upload, type Office } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { zipOf } from './testing/zip-of.ts'

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'))

describeOnBothDatabases('attachments', database => {
  let office: Office
  let draft: DraftView

  beforeAll(async () => {
    office = await openOffice(database())
    draft = (await office.applicant.post('/api/drafts', { itemId: office.itemId })).body as DraftView
  })

  const put = (file: Parameters<typeof upload>[3]) =>
    upload(office.applicant, draft.id, 'material=siteRights', file)

  test('are what their bytes say, not their name or declared type', async () => {
    const taken = await put({ name: '伪装.png', type: 'image/png' })
    expect(taken).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', scan: 'clean' } })
    const view = taken.body as AttachmentView
    expect(view.size).toBe(pdf.length)
    for (const disguised of [
      '<html><script>alert(1)</script>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'MZ\u0090\u0000',
      '#!/bin/sh\nrm -rf /',
      'GIF89a',
    ]) {
      const refused = await put({ bytes: bytes(disguised), name: 'a.pdf' })
      expect(refused, disguised).toMatchObject({ status: 415, body: { code: 'attachment.kindNotTaken' } })
    }
    const damaged = await put({ bytes: bytes('%PDF-1.7 and nothing more') })
    expect(damaged).toMatchObject({ status: 422, body: { code: 'attachment.contentRefused' } })
  })

  test('that would blow up when opened are refused without being opened', async () => {
    const hugeImage = Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a00802000000', 'hex')
    const huge = await put({ bytes: Uint8Array.from(hugeImage), name: 'a.png', type: 'image/png' })
    expect(huge).toMatchObject({ status: 422, body: { params: { reason: 'tooLargeInside' } } })
    const bomb = deflateRawSync(Buffer.alloc(16 * 1024 * 1024))
    const zip = zipOf([{ name: 'bomb', packed: bomb, size: 16 * 1024 * 1024 }])
    expect((await put({ bytes: zip, type: 'application/zip' })).status).toBe(422)
    const overlapping = zipOf([
      { name: 'a', packed: Buffer.from('x'), size: 1, declaredPacked: 1_000_000 },
      { name: 'b', packed: Buffer.from('y'), size: 1, declaredPacked: 1_000_000 },
    ])
    expect(await put({ bytes: overlapping, type: 'application/zip' })).toMatchObject({
      body: { params: { reason: 'damaged' } },
    })
    const macros = zipOf([
      { name: '[Content_Types].xml', packed: Buffer.from('a'), size: 1 },
      { name: 'word/document.xml', packed: Buffer.from('a'), size: 1 },
      { name: 'word/vbaProject.bin', packed: Buffer.from('a'), size: 1 },
    ])
    expect(await put({ bytes: macros, type: 'application/zip' })).toMatchObject({
      body: { params: { reason: 'macros' } },
    })
  })

  test('keep a hostile name out of headers and paths', async () => {
    const name = '../../etc/\r\nSet-Cookie: a=b\u202efdp.exe"; x=".pdf'
    const taken = (await put({ name })).body as AttachmentView
    const download = await office.applicant.get(`/api/attachments/${taken.id}`)
    expect(download.status).toBe(200)
    expect(download.headers.get('set-cookie')).toBeNull()
    const disposition = download.headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[\w.\- ]*"; filename\*=UTF-8''[^\s"]+$/)
    expect(disposition).not.toContain('..%2F')
    expect(download.text).toBe(new TextDecoder().decode(pdf))
    expect(await put({ name: '' })).toMatchObject({ status: 422, body: { code: 'attachment.nameInvalid' } })
  })

  test('are limited in size and number, and what is refused leaves nothing behind', async () => {
    const many = await Promise.all(Array.from({ length: 14 }, () => put({})))
    const refused = many.filter(({ status }) => status === 422)
    expect(refused.length).toBeGreaterThanOrEqual(4)
    expect(refused[0]?.body).toMatchObject({ code: 'attachment.tooMany' })
    const large = new Uint8Array(20 * 1024 * 1024 + 1).fill(32)
    large.set(pdf)
    const effect = await upload(office.applicant, draft.id, 'material=effectDrawing', { bytes: large })
    expect(effect).toMatchObject({ status: 413, body: { code: 'attachment.tooLarge' } })
    const listed = (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
    const kept = listed.materials.flatMap(({ attachments }) => attachments)
    const folder = office.context.config.dataFolder
    expect(readdirSync(join(folder, 'files', 'quarantine'))).toEqual([])
    const stored = readdirSync(join(folder, 'files', 'clean')).flatMap(part =>
      readdirSync(join(folder, 'files', 'clean', part)),
    )
    expect(stored).toHaveLength(kept.length)
  })

  test('uploaded again under the same key are one file', async () => {
    const target = 'material=effectDrawing'
    const first = await upload(office.applicant, draft.id, target, { key: 'one-upload-only' })
    const again = await upload(office.applicant, draft.id, target, { key: 'one-upload-only' })
    expect(again).toMatchObject({ status: 201, text: first.text })
  })

  test('go only where the item takes files', async () => {
    for (const [target, code] of [
      ['material=nothing', 'attachment.targetUnknown'],
      ['field=/contactName', 'attachment.targetUnknown'],
      ['', 'attachment.targetMissing'],
      ['material=siteRights&field=/content', 'attachment.targetMissing'],
    ] as const) {
      expect(await upload(office.applicant, draft.id, target)).toMatchObject({ status: 422, body: { code } })
    }
    expect((await upload(office.otherApplicant, draft.id, 'material=siteRights')).status).toBe(404)
  })

  test('vanish with the draft that is thrown away', async () => {
    expect((await office.applicant.request('DELETE', `/api/drafts/${draft.id}`)).status).toBe(204)
    const clean = join(office.context.config.dataFolder, 'files', 'clean')
    expect(readdirSync(clean).flatMap(part => readdirSync(join(clean, part)))).toEqual([])
  })
})
