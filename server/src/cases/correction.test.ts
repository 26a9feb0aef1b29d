import type { CaseView, CommandDone, DraftChanged, DraftView, Receipt } from '@yibiao/schemas'
import { beforeEach, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  act,
  fill,
  met,
  mustAct,
  openOffice,
  submit,
  submittedCase,
  upload,
  viewOf,
  type Office,
} from './testing/open-office.ts'

/** Case O3-1 of the domain facts, with the clock moved as it says. */
describeOnBothDatabases('a correction', database => {
  let office: Office
  let receipt: Receipt

  beforeEach(async () => {
    office ??= await openOffice(database())
    office.context.clock.set('2026-06-12T02:00:00Z')
    receipt = await submittedCase(office)
  })

  test('can be requested until the fifth working day, over the dragon boat festival', () => {
    expect(receipt.acceptanceDueOn).toBe('2026-06-22')
  })

  test('opens only what was asked for, and its submission is judged again', async () => {
    const requested = await request()
    expect(requested).toMatchObject({
      status: 'correctionRequested',
      documents: [{ kind: 'correctionNotice' }],
    })
    const seen = (await office.applicant.get(`/api/my/cases/${receipt.caseId}`)).body as CaseView
    expect(seen).toMatchObject({ needsFromMe: ['correct'], correction: { dueOn: '2026-07-02' } })

    const draft = await start()
    expect(draft.opens).toHaveLength(2)
    expect(await start()).toMatchObject({ id: draft.id })
    const saved = await fill(office.applicant, draft, {
      content: '门头招牌,中英文',
      contactName: '偷改',
      unitName: '偷改',
      power: '偷改',
    })
    const { ignored } = saved.body as DraftChanged
    expect(ignored.toSorted()).toEqual(['/contactName', '/power', '/unitName'])
    const closed = await upload(office.applicant, draft.id, 'material=effectDrawing')
    expect(closed).toMatchObject({ status: 422, body: { code: 'attachment.targetClosed' } })
    expect((await upload(office.applicant, draft.id, 'material=siteRights')).status).toBe(201)

    const corrected = await submit(office.applicant, { id: draft.id, revision: 2 })
    expect(corrected.status, corrected.text).toBe(201)
    expect((corrected.body as Receipt).caseNumber).toBe(receipt.caseNumber)
    const view = await viewOf(office.window, receipt.caseId)
    expect(view).toMatchObject({
      submission: 2,
      case: { status: 'submitted' },
      answers: { contactName: '何联系' },
    })
    expect(view.answers['content']).toBe('门头招牌,中英文')
    expect(view.materials.find(({ material }) => material === 'siteRights')?.attachments).toHaveLength(2)
    await mustAct(office.window, receipt.caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
  })

  test('opens a field that becomes required through what was corrected', async () => {
    await request([{ type: 'field', field: 'lighting', reason: '照明方式不符' }])
    const draft = await start()
    await fill(office.applicant, draft, { lighting: 'internal' })
    const refused = await submit(office.applicant, { id: draft.id, revision: 2 })
    expect(refused).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'answer.required', path: '/power' }] },
    })
    const saved = await fill(office.applicant, { id: draft.id, revision: 2 }, { power: '市政供电' })
    expect(saved.body).toMatchObject({ ignored: [] })
    expect((await submit(office.applicant, { id: draft.id, revision: 3 })).status).toBe(201)
  })

  test('can only be asked of what the item has', async () => {
    const items = [
      { type: 'field', field: 'content', reason: '请写明' },
      { type: 'field', field: 'noSuchField', reason: '请写明' },
    ]
    const refused = await act(office.window, receipt.caseId, 'accept', { type: 'requestCorrection', items })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'correction.unknownPart', path: '/command/items/1' },
    })
  })

  test('lapses at midnight after its last day, with the notice; alarms that come again change nothing', async () => {
    await request()
    const draft = await start()
    office.context.clock.set('2026-07-02T15:59:59Z')
    await office.runJobs()
    expect((await viewOf(office.window, receipt.caseId)).case.status).toBe('correctionRequested')
    office.context.clock.set('2026-07-02T16:00:00Z')
    await office.runJobs()
    await office.runJobs()
    const view = await viewOf(office.window, receipt.caseId)
    expect(view.case.status).toBe('lapsed')
    expect(view.documents.map(({ kind }) => kind)).toEqual(['receipt', 'correctionNotice', 'lapseNotice'])
    expect(view.tasks.every(({ state }) => state === 'done' || state === 'cancelled')).toBe(true)
    expect((await submit(office.applicant, draft)).status).toBe(404)
    expect((await office.applicant.get('/api/drafts')).body).toEqual({ entries: [] })
    expect((await submittedCase(office)).caseId).not.toBe(receipt.caseId)
  })

  test('submitted by a browser that slept past midnight is refused before any job has run', async () => {
    await request()
    const draft = await start()
    office.context.clock.set('2026-07-02T16:00:01Z')
    const late = await submit(office.applicant, draft)
    expect(late.status, late.text).toBe(409)
  })

  test('that nobody asked for in time makes the case accepted since its receipt', async () => {
    office.context.clock.set('2026-06-22T16:00:00Z')
    await office.runJobs()
    const view = await viewOf(office.window, receipt.caseId)
    expect(view.case.status).toBe('accepted')
    expect(view.timeline.find(({ type }) => type === 'accepted')?.params).toMatchObject({ isDeemed: true })
    const clock = view.clocks.find(({ limit }) => limit === 'promised')
    expect(clock?.startedOn).toBe('2026-06-12')
  })

  test('is asked for once; a second time only by a supervisor who says why', async () => {
    await request()
    const draft = await start()
    await submit(office.applicant, draft)
    const items = [{ type: 'field', field: 'content', reason: '仍不清楚' }]
    const again = await act(office.window, receipt.caseId, 'accept', { type: 'requestCorrection', items })
    expect(again).toMatchObject({ status: 409, body: { code: 'case.correctionAlreadyRequested' } })
    const override = { reason: '原告知有误' }
    const allowed = await act(office.supervisor, receipt.caseId, 'accept', {
      type: 'requestCorrection',
      items,
      override,
    })
    expect(allowed.status, allowed.text).toBe(200)
  })

  test('is not needed when the applicant withdraws', async () => {
    await request()
    const view = (await office.applicant.get(`/api/my/cases/${receipt.caseId}`)).body as CaseView
    const withdrawn = await office.applicant.post(
      `/api/my/cases/${receipt.caseId}/commands`,
      { command: { type: 'withdraw', reason: '不办了' } },
      { 'if-match': `"${view.case.version}"` },
    )
    expect(withdrawn).toMatchObject({
      status: 200,
      body: { status: 'withdrawn', documents: [{ kind: 'withdrawalNotice' }] },
    })
  })

  async function request(
    items: readonly object[] = [
      { type: 'field', field: 'content', reason: '请写明文字内容' },
      { type: 'material', material: 'siteRights', reason: '缺少产权人签字' },
    ],
  ): Promise<CommandDone> {
    office.context.clock.set('2026-06-17T02:00:00Z')
    return mustAct(office.window, receipt.caseId, 'accept', { type: 'requestCorrection', items })
  }

  async function start(): Promise<DraftView> {
    const answer = await office.applicant.post(`/api/my/cases/${receipt.caseId}/correction`, {})
    expect(answer.status, answer.text).toBe(200)
    return answer.body as DraftView
  }
})
