import type { CaseView, DraftView, Receipt } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  act,
  fill,
  handleUntil,
  met,
  mustAct,
  openOffice,
  readyDraft,
  submit,
  submittedCase,
  upload,
  viewOf,
  type Office,
} from './testing/open-office.ts'

describeOnBothDatabases('a case', database => {
  let office: Office
  let receipt: Receipt

  beforeAll(async () => {
    office = await openOffice(database())
    receipt = await submittedCase(office)
  })

  test('keeps official values, drops hidden ones and computes for itself, whatever a client sends', async () => {
    const draft = await readyDraft(office, office.otherApplicant)
    const saved = await fill(office.otherApplicant, draft, {
      unitName: '假公司',
      unitCreditCode: '91350100M000100Y43',
      temporaryKind: 'banner',
      brightness: '500',
    })
    expect(saved.body).toMatchObject({ ignored: ['/unitName', '/unitCreditCode'] })
    const submitted = await submit(office.otherApplicant, { id: draft.id, revision: draft.revision + 1 })
    expect(submitted.status, submitted.text).toBe(201)
    const view = await viewOf(office.window, (submitted.body as Receipt).caseId)
    expect(view.answers).toMatchObject({ unitName: '昆明另一家公司' })
    expect(view.answers).not.toHaveProperty('temporaryKind')
    expect(view.answers).not.toHaveProperty('brightness')
  })

  test('is not accepted with answers that break a rule; every one is named by its path', async () => {
    const draft = await readyDraft(office, office.otherApplicant, {
      'size/area': '15',
      contactMobile: '1380',
    })
    const refused = await submit(office.otherApplicant, draft)
    expect(refused).toMatchObject({ status: 422, body: { code: 'draft.notAcceptable' } })
    const paths = (refused.body as { issues: { path: string }[] }).issues.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['/contactMobile', '/size/area']))
    expect((await office.otherApplicant.request('DELETE', `/api/drafts/${draft.id}`)).status).toBe(204)
  })

  test('does not exist for another applicant, another department, or somebody who only designs', async () => {
    const unknown = await office.otherApplicant.get('/api/my/cases/01990000-0000-7000-8000-0000000000ff')
    expect(unknown.status).toBe(404)
    const mine = await office.otherApplicant.get(`/api/my/cases/${receipt.caseId}`)
    expect(mine).toMatchObject({ status: 404, text: unknown.text })
    for (const client of [office.stranger, office.garden, office.designer]) {
      const seen = await client.get(`/api/cases/${receipt.caseId}`)
      expect(seen).toMatchObject({ status: 404, text: unknown.text })
      const clock = await client.get(`/api/cases/${receipt.caseId}/clock`)
      expect(clock).toMatchObject({ status: 404, text: unknown.text })
      const done = await client.post(
        `/api/cases/${receipt.caseId}/commands`,
        { command: { type: 'note', text: '越权' } },
        { 'if-match': '"1"' },
      )
      expect(done).toMatchObject({ status: 404, text: unknown.text })
    }
    // The stranger's department has a case of its own, and sees that one.
    for (const path of ['/api/cases', '/api/worklist?filter=all']) {
      const list = await office.stranger.get(path)
      expect(list.status).toBe(200)
      expect(list.text).not.toContain(receipt.caseId)
      expect(list.text).not.toContain(receipt.caseNumber)
    }
    expect((await office.designer.get('/api/worklist')).status).toBe(403)
  })

  test('keeps its files from everybody who may not read them', async () => {
    const view = await viewOf(office.window, receipt.caseId)
    const file = view.materials.flatMap(({ attachments }) => attachments)[0]
    const path = `/api/attachments/${file?.id}`
    const download = await office.window.get(path)
    expect(download.status).toBe(200)
    expect(download.headers.get('content-disposition')).toContain('attachment; filename=')
    expect(download.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await office.applicant.get(path)).status).toBe(200)
    for (const client of [office.otherApplicant, office.stranger, office.garden, office.designer]) {
      expect((await client.get(path)).status).toBe(404)
    }
  })

  test('does not take the task of another case, or an act of another step', async () => {
    const other = await submittedCase(office)
    const foreign = (await viewOf(office.window, other.caseId)).tasks[0]
    const view = await viewOf(office.window, receipt.caseId)
    const send = (command: object, version = view.case.version) =>
      office.window.post(`/api/cases/${receipt.caseId}/commands`, { command }, { 'if-match': `"${version}"` })
    expect((await send({ type: 'accept', taskId: foreign?.id })).status).toBe(404)
    const own = view.tasks[0]?.id
    expect(await send({ type: 'decide', taskId: own, outcome: 'granted' })).toMatchObject({
      status: 409,
      body: { code: 'case.actionNotOffered' },
    })
    expect(await send({ type: 'accept', taskId: own, isAdministrator: true })).toMatchObject({ status: 422 })
    expect(await send({ type: 'accept', taskId: own })).toMatchObject({
      status: 422,
      body: { code: 'case.checklistIncomplete' },
    })
    const decider = await viewOf(office.decider, receipt.caseId)
    expect(decider.actions.filter(({ isAllowed, action }) => isAllowed && action === 'accept')).toEqual([])
    expect(
      await act(office.decider, receipt.caseId, 'accept', { type: 'accept', checklist: met('cpComplete') }),
    ).toMatchObject({
      status: 403,
      body: { code: 'case.notMine' },
    })
  })

  test('asks for the version that was seen, and tells what changed since', async () => {
    const { caseId } = await submittedCase(office)
    const view = await viewOf(office.window, caseId)
    const command = { type: 'note', text: '先看材料' }
    const path = `/api/cases/${caseId}/commands`
    expect((await office.window.post(path, { command })).status).toBe(428)
    const first = await office.window.post(path, { command }, { 'if-match': `"${view.case.version}"` })
    expect(first.status).toBe(200)
    const stale = await office.window.post(path, { command }, { 'if-match': `"${view.case.version}"` })
    expect(stale).toMatchObject({
      status: 409,
      body: {
        code: 'case.staleVersion',
        params: { current: view.case.version + 1, changes: [{ type: 'noted', actor: '王窗口' }] },
      },
    })
  })

  test('is not handled by its own applicant', async () => {
    const officer = await office.hire(['window'], '兼职')
    const own = office.app.as({ ...officer, actingPartyId: office.actors.applicant.partyId })
    const refused = await act(own, receipt.caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    expect(refused).toMatchObject({ status: 403, body: { code: 'case.ownCase' } })
  })

  test('shows personal data in full to whoever works on it now, and masked to those who look on', async () => {
    const { caseId } = await submittedCase(office)
    expect((await viewOf(office.window, caseId)).answers).toMatchObject({ contactMobile: '13800138000' })
    const overseen = await viewOf(office.supervisor, caseId)
    expect(overseen.answers).toMatchObject({
      contactMobile: '138****8000',
      // Where a board hangs is public: the definition says so.
      location: { region: '530103', detail: '穿金路100号临街墙面' },
    })
    expect(JSON.stringify(overseen)).not.toContain('13800138000')
    expect((await office.designer.get(`/api/cases/${caseId}`)).status).toBe(404)
  })

  test('tells the applicant nothing of what officers write to each other', async () => {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'review')
    await mustAct(office.reviewer, caseId, 'none', { type: 'note', text: '内部意见不外传' })
    const seen = (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
    expect(JSON.stringify(seen)).not.toContain('内部意见不外传')
    expect(JSON.stringify(seen)).not.toContain('现场与申请一致')
    expect(JSON.stringify(seen)).not.toContain('王窗口')
  })

  test('takes no file of somebody else into an answer or a draft', async () => {
    const view = await viewOf(office.window, receipt.caseId)
    const file = view.materials.flatMap(({ attachments }) => attachments)[0]
    const draft = (await office.otherApplicant.post('/api/drafts', { itemId: office.itemId }))
      .body as DraftView
    const removed = await office.otherApplicant.request(
      'DELETE',
      `/api/drafts/${draft.id}/attachments/${file?.id}`,
    )
    expect(removed.status).toBe(404)
    const foreign = await upload(office.applicant, draft.id, 'material=siteRights')
    expect(foreign.status).toBe(404)
  })
})
