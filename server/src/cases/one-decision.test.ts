import type { CaseView } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { verifyCases, type VerifiedCases } from '../audit/verify-cases.ts'
import { withReader } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  handleUntil,
  openOffice,
  readyDraft,
  submit,
  submittedCase,
  viewOf,
  type Office,
} from './testing/open-office.ts'

describeOnBothDatabases('one decision', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('comes of four deciders who act at once on the same version', async () => {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    const view = await viewOf(office.decider, caseId)
    const taskId = view.tasks.find(({ stepKey }) => stepKey === 'decide')?.id
    const deciders = await Promise.all(
      ['granted', 'granted', 'denied', 'denied'].map(async outcome => ({
        client: office.app.as(await office.hire(['decider'], '决定人')),
        command: { type: 'decide', taskId, outcome, reason: '理由', legalBasis: '依据', remedies: '救济' },
      })),
    )
    const answers = await Promise.all(
      deciders.map(({ client, command }) =>
        client.post(`/api/cases/${caseId}/commands`, { command }, { 'if-match': `"${view.case.version}"` }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
    const decided = await viewOf(office.supervisor, caseId)
    expect(decided.timeline.filter(({ type }) => type === 'decided')).toHaveLength(1)
    expect(decided.documents.filter(({ kind }) => kind.endsWith('Decision'))).toHaveLength(1)
  })

  test('or a withdrawal, never both', async () => {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    const view = await viewOf(office.decider, caseId)
    const taskId = view.tasks.find(({ stepKey }) => stepKey === 'decide')?.id
    const headers = { 'if-match': `"${view.case.version}"` }
    const answers = await Promise.all([
      office.decider.post(
        `/api/cases/${caseId}/commands`,
        { command: { type: 'decide', taskId, outcome: 'granted' } },
        headers,
      ),
      office.applicant.post(`/api/my/cases/${caseId}/commands`, { command: { type: 'withdraw' } }, headers),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('and one case come of a submission that is repeated, with the same answer each time', async () => {
    const draft = await readyDraft(office)
    const first = await submit(office.applicant, draft, 'the-same-submission')
    const again = await submit(office.applicant, draft, 'the-same-submission')
    expect(first.status, first.text).toBe(201)
    expect(again).toMatchObject({ status: 201, text: first.text })
    const other = await submit(office.applicant, draft, 'another-submission')
    expect(other.status).toBe(404)
  })

  test('of a repeated command is answered with the same documents', async () => {
    const { caseId } = await submittedCase(office)
    const view = (await office.window.get(`/api/cases/${caseId}`)).body as CaseView
    const command = {
      type: 'refuseAcceptance',
      taskId: view.tasks[0]?.id,
      ground: 'other',
      reason: '不属于许可范围',
    }
    const headers = { 'if-match': `"${view.case.version}"`, 'idempotency-key': 'refused-only-once' }
    const first = await office.window.post(`/api/cases/${caseId}/commands`, { command }, headers)
    const again = await office.window.post(`/api/cases/${caseId}/commands`, { command }, headers)
    expect(first).toMatchObject({ status: 200, body: { documents: [{ kind: 'refusalNotice' }] } })
    expect(again.text).toBe(first.text)
  })

  test('leaves a chain of events in which one changed letter is found', async () => {
    const { caseId } = await submittedCase(office)
    const { departmentId } = office
    const verify = async (): Promise<VerifiedCases['faults']> => {
      const { faults } = await withReader(office.context.database, { departmentId }, reader =>
        verifyCases(reader, departmentId),
      )
      return faults.filter(fault => fault.caseId === caseId)
    }
    expect(await verify()).toEqual([])
    await database().sql`update case_events set event = jsonb_set(event, '{commandId}', '"another"')
      where case_id = ${caseId} and sequence = 3`
    expect(await verify()).toMatchObject([{ sequence: 3, fault: 'altered' }])
    await database().sql`delete from case_events where case_id = ${caseId} and sequence = 2`
    expect(await verify()).toMatchObject([{ sequence: 2, fault: 'missing' }])
  })
})
