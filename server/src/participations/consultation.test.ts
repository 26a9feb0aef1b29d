import type { CaseView, Receipt } from '@yibiao/schemas'
import { beforeEach, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  act,
  handleUntil,
  mustAct,
  openOffice,
  submittedCase,
  viewOf,
  worklistOf,
  type Office,
} from '../cases/testing/open-office.ts'

describeOnBothDatabases('a consulted department', database => {
  let office: Office
  let receipt: Receipt

  beforeEach(async () => {
    office ??= await openOffice(database())
    office.context.clock.set('2026-07-06T02:00:00Z')
    receipt = await submittedCase(office, { involves: ['garden'] })
  })

  test('sees nothing of the case before it is asked', async () => {
    expect((await office.garden.get(`/api/cases/${receipt.caseId}`)).status).toBe(404)
    expect((await worklistOf(office.garden, 'all')).entries.map(({ caseId }) => caseId)).not.toContain(
      receipt.caseId,
    )
  })

  test('gets the task on its own worklist, reads the fields it was given and no others, and answers', async () => {
    await ask()
    const entry = (await worklistOf(office.garden, 'pool')).entries.find(
      ({ caseId }) => caseId === receipt.caseId,
    )
    expect(entry).toMatchObject({
      number: receipt.caseNumber,
      departmentName: '盘龙区城市管理局',
      dueOn: '2026-07-10',
    })
    expect(entry?.applicantName).toBeUndefined()

    const view = await viewOf(office.garden, receipt.caseId)
    expect(Object.keys(view.answers)).toEqual(
      expect.arrayContaining(['unitName', 'location', 'size', 'period']),
    )
    expect(view.answers).toMatchObject({ location: { region: '530103', detail: '穿金路100号临街墙面' } })
    expect(Object.keys(view.answers)).not.toEqual(expect.arrayContaining(['contactMobile']))
    expect(view.hiddenFields).toEqual(
      expect.arrayContaining(['contactName', 'contactMobile', 'legalRepresentative']),
    )
    expect(JSON.stringify(view)).not.toContain('13800138000')
    expect(JSON.stringify(view)).not.toContain('陈明亮')
    // Nor through the licence that stands for a material.
    expect(JSON.stringify(view)).not.toContain('91330100799655058B')
    expect(view.tasks).toMatchObject([
      {
        stepKey: 'consult',
        consultation: {
          askedBy: '盘龙区城市管理局',
          question: '是否影响园林绿化？',
          onTimeout: 'deemConsent',
        },
      },
    ])
    const asking = (await viewOf(office.reviewer, receipt.caseId)).tasks.find(
      ({ stepKey }) => stepKey === 'consult',
    )
    expect(asking).toMatchObject({ departmentName: expect.stringContaining('园林') })

    const missing = await act(office.garden, receipt.caseId, 'consult', {
      type: 'answerConsultation',
      opinion: 'objection',
    })
    expect(missing).toMatchObject({ status: 422, body: { code: 'case.opinionMissing' } })
    await mustAct(office.garden, receipt.caseId, 'consult', {
      type: 'answerConsultation',
      opinion: 'noObjection',
    })
    await office.runJobs()
    expect((await office.garden.get(`/api/cases/${receipt.caseId}`)).status).toBe(404)
    expect((await worklistOf(office.garden, 'all')).entries.map(({ caseId }) => caseId)).not.toContain(
      receipt.caseId,
    )
    const owner = await viewOf(office.reviewer, receipt.caseId)
    expect(owner.tasks.find(({ stepKey }) => stepKey === 'consult')).toMatchObject({ outcome: 'noObjection' })
    expect(owner.actions.some(({ action, isAllowed }) => action === 'approve' && isAllowed)).toBe(true)
  })

  test('gets the same answer again when it repeats its own', async () => {
    await ask()
    const view = await viewOf(office.garden, receipt.caseId)
    const body = {
      command: { type: 'answerConsultation', taskId: view.tasks[0]?.id, opinion: 'noObjection' },
    }
    const headers = { 'if-match': `"${view.case.version}"`, 'idempotency-key': `again-${receipt.caseId}` }
    const first = await office.garden.post(`/api/cases/${receipt.caseId}/commands`, body, headers)
    const second = await office.garden.post(`/api/cases/${receipt.caseId}/commands`, body, headers)
    expect(first.status, first.text).toBe(200)
    expect(second).toMatchObject({ status: 200, text: first.text })
  })

  test('that says nothing until its limit counts as consenting, recorded as silence', async () => {
    await ask()
    office.context.clock.set('2026-07-10T16:00:00Z')
    await office.runJobs()
    const view = await viewOf(office.reviewer, receipt.caseId)
    const task = view.tasks.find(({ stepKey }) => stepKey === 'consult')
    expect(task).toMatchObject({ outcome: 'deemedConsent' })
    const closed = view.timeline.find(({ type, step }) => type === 'taskClosed' && step === 'consult')
    expect(closed?.params).toMatchObject({ cause: 'silence' })
    expect(closed?.actor).toBeUndefined()
    expect((await office.garden.get(`/api/cases/${receipt.caseId}`)).status).toBe(404)
  })

  test('cannot do what is the business of the owner', async () => {
    await ask()
    const view = (await office.garden.get(`/api/cases/${receipt.caseId}`)).body as CaseView
    const headers = { 'if-match': `"${view.case.version}"` }
    const path = `/api/cases/${receipt.caseId}/commands`
    const terminate = { command: { type: 'terminate', reason: '越权' } }
    expect((await office.garden.post(path, terminate, headers)).status).toBe(403)
    expect((await office.garden.get(`/api/cases?query=${receipt.caseNumber}`)).body).toEqual({ entries: [] })
    const preview = await office.garden.post(`/api/cases/${receipt.caseId}/preview`, {
      template: 'grantDecision',
    })
    expect(preview.status).toBe(404)
  })

  /** Until the garden department's worklist knows of it. */
  async function ask(): Promise<void> {
    await handleUntil(office, receipt.caseId, 'review')
    await office.runJobs()
  }
})
