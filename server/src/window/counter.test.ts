import type {
  AttachmentView,
  DraftView,
  Receipt,
  WindowIntake,
  WindowIntakes,
  WindowItems,
  WindowReceipt,
} from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  hireOfficer,
  openDepartment,
  openOffice,
  pdf,
  submit,
  type Office,
} from '../cases/testing/open-office.ts'
import { republishItem } from '../cases/testing/republish-item.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { findOrCreateParty } from '../identity/find-or-create-party.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { beginIntake, counterAgent, counterApplicant, fillIntake } from './testing/at-counter.ts'

describeOnBothDatabases('the counter', database => {
  let office: Office
  /** Of another department. */
  let elsewhere: AppClient

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    const otherId = await openDepartment(office.context, '五华区政务服务中心', '11530102015100047P')
    elsewhere = office.app.as(await hireOfficer(office.context, otherId, ['window'], '刘通办'))
  })

  test('it offers the own items, and those of others only when they are open to every counter', async () => {
    const offered = async (client: AppClient, query = '') => {
      const answer = await client.get(`/api/window/items?query=${encodeURIComponent(query)}`)
      expect(answer.status, answer.text).toBe(200)
      return (answer.body as WindowItems).entries
    }
    expect(await offered(office.window, '户外广告')).toMatchObject([{ itemId: office.itemId, isOwn: true }])
    expect(await offered(office.window, '没有这个事项')).toEqual([])
    const ids = async () => (await offered(elsewhere)).map(({ itemId }) => itemId)
    expect(await ids()).not.toContain(office.itemId)
    await openToEveryCounter(true)
    expect(await offered(elsewhere)).toContainEqual(
      expect.objectContaining({ itemId: office.itemId, isOwn: false }),
    )
    await openToEveryCounter(false)
    expect((await office.applicant.get('/api/window/items')).status).toBe(403)
  })

  test('a document that cannot be right is refused with its place, and makes no party', async () => {
    const answer = await office.window.post('/api/window/intakes', {
      itemId: office.itemId,
      applicant: { ...counterApplicant, documentNumber: '91530103MA6TEXE420' },
      agent: { ...counterAgent, documentNumber: '110105194912310021', mobile: '1388888' },
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'window.documentsInvalid' } })
    const { issues } = answer.body as { issues: { path: string }[] }
    expect(issues.map(({ path }) => path)).toEqual([
      '/applicant/documentNumber',
      '/agent/documentNumber',
      '/agent/mobile',
    ])
    const asPerson = await office.window.post('/api/window/intakes', {
      itemId: office.itemId,
      applicant: { ...counterApplicant, kind: 'person' },
    })
    expect(asPerson.body).toMatchObject({ issues: [{ path: '/applicant/documentType' }] })
  })

  test('what an officer read off documents says so and is not verified; a party is called as it is known', async () => {
    const begun = async (name: string): Promise<WindowIntake> => {
      const applicant = { ...counterApplicant, name }
      const answer = await office.window.post('/api/window/intakes', {
        itemId: office.itemId,
        applicant,
        agent: counterAgent,
      })
      expect(answer.status, answer.text).toBe(201)
      return answer.body as WindowIntake
    }
    const intake = await begun('昆明窗口广告公司')
    const { provenance } = (await office.window.get(`/api/drafts/${intake.draftId}`)).body as DraftView
    const entered = Object.values(provenance).filter(
      ({ source }) => typeof source === 'object' && source['zh-CN'] === '窗口登记',
    )
    expect(entered.length).toBeGreaterThan(0)
    expect(new Set(entered.map(({ trust }) => trust))).toEqual(new Set(['unverified']))

    expect((await begun(counterApplicant.name)).applicantName).toBe(counterApplicant.name)
    await withTransaction(office.context.database, { service: 'identity' }, transaction =>
      findOrCreateParty(office.context, transaction, counterApplicant, true),
    )
    expect((await begun('昆明窗口广告公司')).applicantName).toBe(counterApplicant.name)
  })

  test('a scan goes up in parts and is looked at by the officer who took it, by nobody else', async () => {
    const { draftId } = await beginIntake(office)
    const uploadId = office.context.newId()
    const path = `/api/drafts/${draftId}/uploads/${uploadId}`
    const begun = await office.window.request('PUT', path, {
      body: { material: 'siteRights', name: '扫描件.pdf', size: pdf.length, sha256: await sha256(pdf) },
    })
    expect(begun.status, begun.text).toBe(201)
    const sent = await office.window.request('PATCH', path, {
      raw: pdf,
      headers: { 'content-type': 'application/partial-upload', 'upload-offset': '0' },
    })
    const { attachment } = sent.body as { attachment: AttachmentView }
    const file = `/api/drafts/${draftId}/attachments/${attachment.id}`
    expect((await office.window.get(file)).status).toBe(200)
    expect((await office.app.as(await office.hire(['window'], '李窗口')).get(file)).status).toBe(403)
    expect((await office.applicant.get(file)).status).toBe(404)
  })

  test('an intake that is given up is gone with its draft and files, on the record, and cannot be handed in', async () => {
    const intake = await beginIntake(office)
    const draft = await fillIntake(office, intake)
    const colleague = office.app.as(await office.hire(['window'], '李窗口'))
    const path = `/api/window/intakes/${intake.id}`
    expect((await colleague.request('DELETE', path)).status).toBe(404)
    expect((await office.window.request('DELETE', path)).status).toBe(204)
    expect((await office.window.request('DELETE', path)).status).toBe(404)
    expect((await submit(office.window, draft)).status).toBe(403)
    // Its number among the drafts of the item is free again: the draft is not there any more.
    const another = await beginIntake(office)
    const next = (await office.window.get(`/api/drafts/${another.draftId}`)).body as DraftView
    expect(next.number).toBe(draft.number)
    const listed = (await office.window.get('/api/window/intakes')).body as WindowIntakes
    expect(listed.entries.map(({ id }) => id)).not.toContain(intake.id)
    const left = await withTransaction(
      office.context.database,
      { departmentId: office.departmentId },
      transaction =>
        transaction.execute<{ actions: number }>(sql`select count(*)::int as actions from audit
          where action = 'window.giveUp' and subject_id = ${intake.draftId}`),
    )
    expect(left[0]).toMatchObject({ actions: 1 })
  })

  test('the receipt is there again after a reload, for the officer and the day', async () => {
    const intake = await beginIntake(office)
    const draft = await fillIntake(office, intake)
    const path = `/api/window/intakes/${intake.id}/receipt`
    expect((await office.window.get(path)).status).toBe(404)
    const key = crypto.randomUUID()
    const { caseId, caseNumber, queryPassword } = (await submit(office.window, draft, key)).body as Receipt
    // The answer was lost on the way: the same request gets it again.
    expect((await submit(office.window, draft, key)).body).toMatchObject({ caseId, queryPassword })

    const answer = await office.window.get(path)
    expect(answer.status, answer.text).toBe(200)
    const receipt = answer.body as WindowReceipt
    expect(receipt).toMatchObject({
      intake: { applicantName: counterApplicant.name, handedIn: { caseId, caseNumber } },
      queryPassword,
      isOwn: true,
      status: 'submitted',
      documents: [{ kind: 'receipt' }],
    })
    const document = `/api/window/intakes/${intake.id}/documents/${receipt.documents[0]?.id}`
    expect((await office.window.get(document)).text.replaceAll(/\s/g, '')).toContain(queryPassword)
    expect((await elsewhere.get(path)).status).toBe(404)
    expect((await elsewhere.get(document)).status).toBe(404)
    office.context.clock.advance(24 * 3600_000)
    expect((await office.window.get(path)).status).toBe(404)
  })

  test('what is accepted on receipt leaves the counter with the notice of acceptance', async () => {
    await republishItem(office, definition => ({
      ...definition,
      limits: { ...definition.limits, acceptsOnReceipt: true },
    }))
    const intake = await beginIntake(office)
    const draft = await fillIntake(office, intake)
    expect((await submit(office.window, draft)).status).toBe(201)
    const receipt = (await office.window.get(`/api/window/intakes/${intake.id}/receipt`))
      .body as WindowReceipt
    expect(receipt.status).toBe('accepted')
    expect(receipt.documents.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice'])
    await republishItem(office, ({ limits: { acceptsOnReceipt: _before, ...limits }, ...definition }) => ({
      ...definition,
      limits,
    }))
  })

  test('a counter of another department hands out the receipt of what it took, and reads nothing else', async () => {
    await openToEveryCounter(true)
    const intake = await beginIntake({ ...office, window: elsewhere })
    const draft = await fillIntake({ ...office, window: elsewhere }, intake)
    const { caseId, queryPassword } = (await submit(elsewhere, draft)).body as Receipt
    const receipt = (await elsewhere.get(`/api/window/intakes/${intake.id}/receipt`)).body as WindowReceipt
    expect(receipt).toMatchObject({ queryPassword, isOwn: false, documents: [{ kind: 'receipt' }] })
    const [document] = receipt.documents
    const file = await elsewhere.get(`/api/window/intakes/${intake.id}/documents/${document?.id}`)
    expect(file.status).toBe(200)
    expect((await elsewhere.get(`/api/documents/${document?.id}`)).status).toBe(404)
    expect((await elsewhere.get(`/api/cases/${caseId}`)).status).toBe(404)
    await openToEveryCounter(false)
  })

  /** 通办 is said in the guide: what it says is published anew. */
  async function openToEveryCounter(isOpen: boolean): Promise<void> {
    await republishItem(office, definition => ({
      ...definition,
      guide: { ...definition.guide, crossRegion: isOpen ? 'city' : 'none' },
    }))
  }
})

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}
