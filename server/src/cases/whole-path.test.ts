import type { CaseView, ClockExplanation, CommandDone, Receipt } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  handleUntil,
  met,
  mustAct,
  openOffice,
  readyDraft,
  submit,
  submittedCase,
  viewOf,
  worklistOf,
  type Office,
} from './testing/open-office.ts'

describeOnBothDatabases('the whole path of an application', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('goes from draft to decision, with its documents, and the applicant sees the result', async () => {
    const draft = await readyDraft(office)
    expect(draft.answers).toMatchObject({ unitName: '云南明亮广告有限公司', size: { w: '4', sides: 2 } })
    expect(draft.provenance['/unitName']).toMatchObject({ mode: 'locked', trust: 'official' })
    expect(draft.materials.find(({ material }) => material === 'businessLicence')).toMatchObject({
      exemption: { by: 'licence' },
    })

    const submitted = await submit(office.applicant, draft)
    expect(submitted.status, submitted.text).toBe(201)
    const receipt = submitted.body as Receipt
    expect(receipt.caseNumber).toBe('11530103015100047P4000117008000202607060001')
    expect(receipt.queryPassword).toMatch(/^\d{6}$/)
    expect(receipt.acceptanceDueOn).toBe('2026-07-13')
    expect((await office.applicant.get(`/api/drafts/${draft.id}`)).status).toBe(404)

    const { caseId } = receipt
    const [entry] = (await worklistOf(office.window, 'pool')).entries
    expect(entry).toMatchObject({
      caseId,
      stepName: '受理',
      state: 'open',
      dueOn: '2026-07-13',
      light: 'green',
    })

    const accepted = await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    expect(accepted).toMatchObject({
      status: 'accepted',
      documents: [{ kind: 'acceptanceNotice' }],
    } satisfies Partial<Record<keyof CommandDone, unknown>>)
    const clocks = (await viewOf(office.inspector, caseId)).clocks
    expect(clocks.find(({ limit }) => limit === 'promised')?.dueOn).toBe('2026-07-16')
    expect(clocks.find(({ limit }) => limit === 'statutory')?.dueOn).toBe('2026-07-27')

    await mustAct(office.inspector, caseId, 'inspect', {
      type: 'approve',
      opinion: '现场与申请一致',
      checklist: met('cpPlace', 'cpSafety'),
    })
    await mustAct(office.reviewer, caseId, 'review', {
      type: 'approve',
      opinion: '符合规定',
      checklist: met('cpArea', 'cpPeriod'),
    })
    const decided = await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
    expect(decided).toMatchObject({ status: 'granted', documents: [{ kind: 'grantDecision' }] })

    const seen = (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
    expect(seen.decision).toMatchObject({ outcome: 'granted' })
    expect(seen.documents.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice', 'grantDecision'])
    expect(seen.queryPassword).toBe(receipt.queryPassword)
    expect(seen.timeline.map(({ type }) => type)).toEqual(['submitted', 'received', 'accepted', 'decided'])
    const document = await office.applicant.get(
      `/api/documents/${seen.documents.find(({ kind }) => kind === 'grantDecision')?.id}`,
    )
    expect(document.headers.get('content-type')).toBe('application/pdf')
    expect(document.text.replaceAll(/\s+/g, '')).toContain('准予行政许可决定书')

    await mustAct(office.window, caseId, 'certify', { type: 'approve' })
    await mustAct(office.window, caseId, 'deliver', { type: 'deliver', way: 'counter', receivedBy: '何联系' })
    expect((await viewOf(office.window, caseId)).case.status).toBe('granted')
  })

  test('can be looked at before it is decided: the document, and every day of the clocks', async () => {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    const before = await viewOf(office.decider, caseId)
    const taskId = before.tasks.find(({ stepKey }) => stepKey === 'decide')?.id
    const preview = (command: object) =>
      office.decider.post(`/api/cases/${caseId}/preview`, { template: 'denialDecision', command })
    const denial = {
      type: 'decide',
      taskId,
      outcome: 'denied',
      reason: '理由',
      legalBasis: '依据',
      remedies: '救济',
    }
    const drawn = await preview(denial)
    expect(drawn.status, drawn.text.slice(0, 300)).toBe(200)
    expect(drawn.headers.get('content-type')).toBe('application/pdf')
    expect(await preview({ type: 'decide', taskId, outcome: 'denied' })).toMatchObject({
      status: 422,
      body: { code: 'case.reasonMissing' },
    })
    const after = await viewOf(office.decider, caseId)
    expect(after).toMatchObject({ case: { version: before.case.version }, documents: before.documents })
    const explained = (await office.decider.get(`/api/cases/${caseId}/clock`)).body as ClockExplanation
    const promised = explained.clocks.find(({ limit }) => limit === 'promised')
    expect(promised?.days.filter(({ isCounted }) => isCounted)).toHaveLength(8)
  })

  test('has one case list per department and per applicant', async () => {
    const draft = await readyDraft(office, office.otherApplicant)
    expect((await submit(office.otherApplicant, draft)).status).toBe(201)
    const all = (await office.window.get('/api/cases')).body as { entries: unknown[] }
    expect(all.entries).toHaveLength(3)
    const mine = (await office.otherApplicant.get('/api/my/cases')).body as { entries: unknown[] }
    expect(mine.entries).toHaveLength(1)
    const found = await office.window.get(`/api/cases?query=${encodeURIComponent('另一家')}`)
    expect((found.body as { entries: unknown[] }).entries).toHaveLength(1)
  })
})
