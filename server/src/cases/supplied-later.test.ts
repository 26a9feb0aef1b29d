import type { CaseView, ItemDefinition, NotificationPage } from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { AppClient, TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  handleUntil,
  met,
  mustAct,
  openOffice,
  pdf,
  readyDraft,
  submit,
  viewOf,
  type Office,
} from './testing/open-office.ts'
import { republishItem } from './testing/republish-item.ts'

const grant = {
  type: 'decide',
  outcome: 'granted',
  content: '同意设置门头招牌。',
  validFrom: '2026-08-01',
  validThrough: '2029-07-31',
} as const

/** The drawing may follow; two files of it at most. */
function drawingMayFollow(definition: ItemDefinition): ItemDefinition {
  return {
    ...definition,
    materials: definition.materials.map(material =>
      material.key === 'effectDrawing' ? { ...material, necessity: 'deferrable', maxFiles: 2 } : material,
    ),
    limits: { ...definition.limits, deferral: { onLapse: 'terminated' } },
  }
}

describeOnBothDatabases('a material handed in later', database => {
  let office: Office
  let caseId: string

  beforeAll(async () => {
    office = await openOffice(database())
    await republishItem(office, drawingMayFollow)
  })

  beforeEach(async () => {
    const draft = await readyDraft(office)
    const drawing = draft.materials.find(({ material }) => material === 'effectDrawing')?.attachments[0]?.id
    await office.applicant.request('DELETE', `/api/drafts/${draft.id}/attachments/${drawing}`)
    const submitted = await submit(office.applicant, draft)
    expect(submitted.status, submitted.text).toBe(201)
    caseId = (submitted.body as { caseId: string }).caseId
  })

  test('is kept with the case, told to the officers, and settles nothing before one of them has looked', async () => {
    await handleUntil(office, caseId, 'decide')
    const supplied = await supply(office.applicant, { name: '效果图.pdf' })
    expect(supplied).toMatchObject({ status: 201, body: { name: '效果图.pdf' } })
    const { id } = supplied.body as { id: string }
    const mine = (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
    expect(filesOf(mine)).toEqual([id])
    expect(mine.deferral?.materials).toEqual(['effectDrawing'])
    await office.runJobs()
    const told = await office.decider.get('/api/notifications')
    expect((told.body as NotificationPage).entries).toContainEqual(
      expect.objectContaining({ notice: 'materialSupplied' }),
    )
    const seen = await viewOf(office.decider, caseId)
    expect(filesOf(seen)).toEqual([id])
    expect(seen.timeline).toContainEqual(
      expect.objectContaining({ type: 'materialSupplied', text: '效果图.pdf' }),
    )
    expect((await office.decider.get(`/api/attachments/${id}`)).status).toBe(200)
    await mustAct(office.decider, caseId, 'decide', { type: 'confirmMaterial', material: 'effectDrawing' })
    expect(await supply(office.applicant)).toMatchObject({ status: 409, body: { code: 'case.noSuchDebt' } })
    await mustAct(office.decider, caseId, 'decide', grant)
  })

  test('is taken once, however often it is sent, and no more of it than the item says', async () => {
    await handleUntil(office, caseId, 'inspect')
    const first = await supply(office.applicant, { key: 'handed-in-once' })
    const again = await supply(office.applicant, { key: 'handed-in-once' })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect((await supply(office.applicant)).status).toBe(201)
    expect(await supply(office.applicant)).toMatchObject({
      status: 422,
      body: { code: 'attachment.tooMany' },
    })
    const view = await viewOf(office.window, caseId)
    expect(filesOf(view)).toHaveLength(2)
    expect(view.timeline.filter(({ type }) => type === 'materialSupplied')).toHaveLength(2)
  })

  test('is for the applicant alone, and for what was to follow', async () => {
    expect(await supply(office.applicant)).toMatchObject({ status: 409, body: { code: 'case.noSuchDebt' } })
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    expect((await supply(office.otherApplicant)).status).toBe(404)
    expect((await supply(office.window)).status).toBe(403)
    expect(await supply(office.applicant, { material: 'siteRights' })).toMatchObject({
      status: 409,
      body: { code: 'case.noSuchDebt' },
    })
    expect(await supply(office.applicant, { material: 'nothing' })).toMatchObject({
      status: 422,
      body: { code: 'attachment.targetUnknown' },
    })
    const text = new TextEncoder().encode('MZ no drawing at all')
    expect((await supply(office.applicant, { bytes: text })).status).toBe(415)
    expect(filesOf(await viewOf(office.window, caseId))).toEqual([])
  })

  function supply(
    client: AppClient,
    file: { material?: string; name?: string; bytes?: Uint8Array<ArrayBuffer>; key?: string } = {},
  ): Promise<TestResponse> {
    const { material = 'effectDrawing', name = '图纸.pdf', bytes = pdf, key = crypto.randomUUID() } = file
    const path = `/api/my/cases/${caseId}/materials/${material}?name=${encodeURIComponent(name)}`
    return client.request('POST', path, {
      raw: bytes,
      headers: { 'content-type': 'application/pdf', 'idempotency-key': key },
    })
  }
})

function filesOf(view: CaseView): string[] {
  const drawing = view.materials.find(({ material }) => material === 'effectDrawing')
  return (drawing?.attachments ?? []).map(({ id }) => id)
}
