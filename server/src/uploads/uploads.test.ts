import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentView, DraftPage, DraftView, UploadView } from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openOffice, pdf, upload as uploadWhole, type Office } from '../cases/testing/open-office.ts'
import type { AppClient, TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { removeAbandonedUploads } from './remove-abandoned-uploads.ts'

/** A PDF of about 1 MB whose bytes are all different from those of the next one. */
function largePdf(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat([pdf.slice(0, 9), randomBytes(1_000_000), pdf.slice(9)]))
}

describeOnBothDatabases('uploads in parts', database => {
  let office: Office
  let draft: DraftView
  let incoming: string

  beforeAll(async () => {
    office = await openOffice(database())
    incoming = join(office.context.config.dataFolder, 'files', 'incoming')
  })
  beforeEach(async () => {
    office.context.clock.advance(60_000)
    const { entries } = (await office.applicant.get('/api/drafts')).body as DraftPage
    for (const { id } of entries) await office.applicant.request('DELETE', `/api/drafts/${id}`)
    rmSync(incoming, { recursive: true, force: true })
    draft = (await office.applicant.post('/api/drafts', { itemId: office.itemId })).body as DraftView
  })

  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const addressOf = (id: string) => `/api/drafts/${draft.id}/uploads/${id}`
  const begin = (
    id: string,
    bytes: Uint8Array,
    more: Readonly<Record<string, unknown>> = {},
    client: AppClient = office.applicant,
  ) =>
    client.request('PUT', addressOf(id), {
      body: {
        material: 'siteRights',
        name: '租赁合同.pdf',
        size: bytes.length,
        sha256: sha256(bytes),
        ...more,
      },
    })
  const append = (
    id: string,
    offset: number,
    bytes: Uint8Array<ArrayBuffer>,
    client: AppClient = office.applicant,
  ) =>
    client.request('PATCH', addressOf(id), {
      raw: bytes,
      headers: { 'content-type': 'application/partial-upload', 'upload-offset': String(offset) },
    })
  const offsetOf = async (id: string) =>
    ((await office.applicant.get(addressOf(id))).body as UploadView).offset
  const attachmentsNow = async () => {
    const view = (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
    return view.materials.flatMap(({ attachments }) => attachments)
  }
  const attachmentOf = ({ body, text }: TestResponse): AttachmentView => {
    const { attachment } = body as UploadView
    if (attachment === undefined) throw new Error(text)
    return attachment
  }

  test('go on from the offset the server knows, and become the file that was declared', async () => {
    const bytes = largePdf()
    const id = crypto.randomUUID()
    expect(await begin(id, bytes)).toMatchObject({ status: 201, body: { offset: 0, size: bytes.length } })
    expect(await append(id, 0, bytes.slice(0, 400_000))).toMatchObject({
      status: 200,
      body: { offset: 400_000 },
    })
    // Another device, or the same one after a crash: asking and beginning again tell the same.
    expect(await office.applicant.get(addressOf(id))).toMatchObject({ body: { offset: 400_000 } })
    expect(await begin(id, bytes)).toMatchObject({ status: 200, body: { offset: 400_000 } })
    const last = await append(id, 400_000, bytes.slice(400_000))
    expect(attachmentOf(last)).toMatchObject({
      name: '租赁合同.pdf',
      size: bytes.length,
      sha256: sha256(bytes),
      mediaType: 'application/pdf',
      scan: 'clean',
    })
    const stored = await attachmentsNow()
    expect(stored).toHaveLength(1)
    // Whoever lost that answer is told of the same attachment, by any request.
    for (const again of [await append(id, bytes.length, new Uint8Array()), await begin(id, bytes)])
      expect(attachmentOf(again).id).toBe(stored[0]?.id)
    expect(await attachmentsNow()).toHaveLength(1)
    expect(readdirSync(incoming)).toEqual([])
  })

  test('keep what came before the connection broke in the middle of a part', async () => {
    const bytes = largePdf()
    const id = crypto.randomUUID()
    await begin(id, bytes)
    const broken = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(bytes.slice(0, 300_000)),
      pull: controller => controller.error(new Error('aborted')),
    })
    await office.applicant.request('PATCH', addressOf(id), {
      raw: broken,
      headers: { 'content-type': 'application/partial-upload', 'upload-offset': '0' },
    })
    expect(await offsetOf(id)).toBe(300_000)
    expect(attachmentOf(await append(id, 300_000, bytes.slice(300_000))).sha256).toBe(sha256(bytes))
  })

  test('name the right offset to whoever begins elsewhere', async () => {
    const bytes = largePdf()
    const id = crypto.randomUUID()
    await begin(id, bytes)
    await append(id, 0, bytes.slice(0, 1_000))
    for (const offset of [0, 999, 1_001])
      expect(await append(id, offset, bytes.slice(offset, offset + 10))).toMatchObject({
        status: 409,
        body: { code: 'upload.offsetWrong', params: { offset: 1_000 } },
      })
    const nowhere = await office.applicant.request('PATCH', addressOf(id), {
      raw: bytes.slice(0, 10),
      headers: { 'content-type': 'application/partial-upload' },
    })
    expect(nowhere).toMatchObject({ status: 400, body: { code: 'upload.offsetMissing' } })
    expect(await append(id, 1_000, Uint8Array.from([...bytes.slice(1_000), 0]))).toMatchObject({
      status: 422,
      body: { code: 'upload.tooLong' },
    })
    expect(await offsetOf(id)).toBe(1_000)
  })

  test('sent by two tabs at once are one whole file', async () => {
    const bytes = largePdf()
    const id = crypto.randomUUID()
    const refused: number[] = []
    const tab = async (): Promise<AttachmentView> => {
      let view = (await begin(id, bytes)).body as UploadView
      // Seven parts, each of which the other tab may have sent meanwhile; what mixes them would go on for ever.
      for (let tries = 0; tries < 40; tries++) {
        if (view.attachment !== undefined) return view.attachment
        const sent = await append(id, view.offset, bytes.slice(view.offset, view.offset + 150_000))
        if (sent.status === 200) view = sent.body as UploadView
        else {
          refused.push(sent.status)
          view = (await office.applicant.get(addressOf(id))).body as UploadView
        }
      }
      throw new Error(`Not whole after 40 parts: ${JSON.stringify(view)}`)
    }
    const [one, other] = await Promise.all([tab(), tab()])
    expect(one).toEqual(other)
    expect(one.sha256).toBe(sha256(bytes))
    expect(refused.every(status => status === 409)).toBe(true)
    expect((await attachmentsNow()).filter(file => file.sha256 === one.sha256)).toHaveLength(1)
  })

  test('whose bytes are not those that were declared are thrown away and can be sent again', async () => {
    const bytes = largePdf()
    const id = crypto.randomUUID()
    await begin(id, bytes)
    const damaged = bytes.slice()
    damaged[500_000] = (damaged[500_000] ?? 0) ^ 1
    expect(await append(id, 0, damaged)).toMatchObject({ status: 422, body: { code: 'upload.digestWrong' } })
    expect((await office.applicant.get(addressOf(id))).status).toBe(404)
    expect(readdirSync(join(incoming, '..', 'quarantine'))).toEqual([])
    await begin(id, bytes)
    expect(attachmentOf(await append(id, 0, bytes)).sha256).toBe(sha256(bytes))
  })

  test('are judged by their content when they are whole, as files sent at once are', async () => {
    const page = new TextEncoder().encode('<html><script>alert(1)</script>')
    const id = crypto.randomUUID()
    await begin(id, page)
    expect(await append(id, 0, page)).toMatchObject({
      status: 415,
      body: { code: 'attachment.kindNotTaken' },
    })
    expect((await office.applicant.get(addressOf(id))).status).toBe(404)
    expect(readdirSync(incoming)).toEqual([])
  })

  test('are limited in size, name, number and place', async () => {
    const id = crypto.randomUUID()
    const refusals = [
      [{ size: 20 * 1024 * 1024 + 1 }, 413, 'attachment.tooLarge'],
      [{ size: 0 }, 422, 'attachment.empty'],
      [{ name: '\u202e' }, 422, 'attachment.nameInvalid'],
      [{ material: 'nothing' }, 422, 'attachment.targetUnknown'],
      [{ field: '/content' }, 422, 'attachment.targetMissing'],
      [{ sha256: 'x' }, 422, 'request.invalid'],
    ] as const
    for (const [more, status, code] of refusals)
      expect(await begin(id, pdf, more), code).toMatchObject({ status, body: { code } })
    for (let count = 0; count < 20; count += 1)
      expect((await begin(crypto.randomUUID(), pdf)).status).toBe(201)
    expect(await begin(crypto.randomUUID(), pdf)).toMatchObject({
      status: 422,
      body: { code: 'upload.tooManyOpen', params: { max: 20 } },
    })
    office.context.clock.advance(8 * 24 * 3_600_000)
    await removeAbandonedUploads(office.context)
    expect((await begin(crypto.randomUUID(), pdf)).status).toBe(201)
  })

  test('find no more room than whole files do', async () => {
    const id = crypto.randomUUID()
    await begin(id, pdf)
    const room = await Promise.all(
      Array.from({ length: 12 }, () => uploadWhole(office.applicant, draft.id, 'material=siteRights')),
    )
    expect(room.some(({ status }) => status === 422)).toBe(true)
    const [first] = await attachmentsNow()
    expect(await append(id, 0, pdf)).toMatchObject({ status: 422, body: { code: 'attachment.tooMany' } })
    // It is all here: once there is room an empty part is enough.
    expect(await offsetOf(id)).toBe(pdf.length)
    await office.applicant.request('DELETE', `/api/drafts/${draft.id}/attachments/${first?.id}`)
    const taken = attachmentOf(await append(id, pdf.length, new Uint8Array()))
    await office.applicant.request('DELETE', `/api/drafts/${draft.id}/attachments/${taken.id}`)
    expect(await begin(id, pdf)).toMatchObject({ status: 410, body: { code: 'upload.removed' } })
  })

  test('belong to whoever began them, part by part', async () => {
    const id = crypto.randomUUID()
    await begin(id, pdf)
    await append(id, 0, pdf.slice(0, 10))
    const colleague = office.app.as({
      ...office.actors.applicant,
      loginId: office.context.newId(),
      actingPartyId: office.context.newId(),
      name: '同事',
    })
    for (const other of [office.otherApplicant, colleague]) {
      const strange = [
        await other.get(addressOf(id)),
        await begin(id, pdf, {}, other),
        await append(id, 10, pdf.slice(10), other),
        await other.request('DELETE', addressOf(id)),
      ]
      for (const { status } of strange) expect(status).toBe(404)
    }
    expect(await offsetOf(id)).toBe(10)
    const same = await begin(id, Uint8Array.from([...pdf, 1]))
    expect(same).toMatchObject({ status: 409, body: { code: 'upload.otherFile' } })
  })

  test('leave nothing behind when they are cancelled, expire, or their draft goes', async () => {
    const [cancelled, expiring, deleted] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    for (const id of [cancelled, expiring]) {
      await begin(id, pdf)
      await append(id, 0, pdf.slice(0, 10))
    }
    const folders = () => (existsSync(incoming) ? readdirSync(incoming) : [])
    const before = folders().length
    expect((await office.applicant.request('DELETE', addressOf(cancelled))).status).toBe(204)
    expect(folders()).toHaveLength(before - 1)
    office.context.clock.advance(8 * 24 * 3_600_000)
    await begin(deleted, pdf)
    await append(deleted, 0, pdf.slice(0, 10))
    const age = () => {
      for (const name of folders()) utimesSync(join(incoming, name), new Date(0), new Date(0))
    }
    age()
    await removeAbandonedUploads(office.context)
    expect((await office.applicant.get(addressOf(expiring))).status).toBe(404)
    // What is still being sent stays, however long ago its last part came.
    expect(await offsetOf(deleted)).toBe(10)
    expect(folders()).toHaveLength(1)
    expect((await office.applicant.request('DELETE', `/api/drafts/${draft.id}`)).status).toBe(204)
    expect((await office.applicant.get(addressOf(deleted))).status).toBe(404)
    age()
    await removeAbandonedUploads(office.context)
    expect(folders()).toEqual([])
  })
})
