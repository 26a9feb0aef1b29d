import type { CaseView } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { fill, openOffice, readyDraft, submit, viewOf, type Office } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { beginSmall, publishSmallItem, submitSmall } from '../cases/testing/small-item.ts'

/** Requests that are well-formed and lie. */
describeOnBothDatabases('a forged request', database => {
  let office: Office
  let itemId: string

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    itemId = await publishSmallItem(office)
  })

  const ownView = async (caseId: string): Promise<CaseView> =>
    (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView

  test('does not change a value that comes from an official source', async () => {
    const draft = await readyDraft(office)
    const changed = await fill(office.applicant, draft, {
      unitName: '冒名公司',
      'unitName/0': '冒',
      unitCreditCode: '91330100799655058C',
    })
    expect([200, 422], changed.text).toContain(changed.status)
    const locked = await fill(office.applicant, draft, { unitName: '冒名公司' })
    expect(locked).toMatchObject({ status: 200, body: { ignored: ['/unitName'], revision: draft.revision } })
    const receipt = (await submit(office.applicant, draft)).body as { caseId: string }
    expect((await ownView(receipt.caseId)).answers).toMatchObject({
      unitName: '云南明亮广告有限公司',
      unitCreditCode: '91330100799655058B',
    })
  })

  test('does not hand in the answer of a hidden field, nor a sum of its own', async () => {
    const { caseId } = await submitSmall(office.applicant, itemId, { reason: '藏起来的', total: '0.01' })
    const { answers } = await ownView(caseId)
    expect(answers).toMatchObject({ price: '12.5', count: 4, total: '50' })
    expect(answers).not.toHaveProperty('reason')
    const shown = await submitSmall(office.applicant, itemId, { count: 101, reason: '要得多' })
    expect((await ownView(shown.caseId)).answers).toMatchObject({ reason: '要得多', total: '1262.5' })
  })

  test('does not reach a field the form does not have', async () => {
    const draft = await beginSmall(office.applicant, itemId)
    for (const key of ['status', 'constructor', '__proto__', 'toString/call']) {
      const answer = await fill(office.applicant, draft, { [key]: '1' })
      expect(answer.status, `${key}: ${answer.text}`).toBe(422)
    }
    // Inside a value that has no parts there is nothing to write to: whatever is kept cannot be submitted.
    for (const key of ['price/constructor', 'price/__proto__', 'count/0']) {
      const answer = await fill(office.applicant, draft, { [key]: '1' })
      expect([200, 422], `${key}: ${answer.text}`).toContain(answer.status)
      if (answer.status === 422) continue
      const { revision } = answer.body as { revision: number }
      const refused = await office.applicant.post(`/api/drafts/${draft.id}/submit`, { revision })
      expect(refused, key).toMatchObject({ status: 422, body: { code: 'draft.notAcceptable' } })
    }
    await beginSmall(office.applicant, itemId)
  })

  test('does not act on the case of another applicant, or with the task of another case', async () => {
    const theirs = await submitSmall(office.applicant, itemId)
    const own = await submitSmall(office.otherApplicant, itemId)
    const seen = await viewOf(office.window, theirs.caseId)
    const headers = { 'if-match': `"${seen.case.version}"` }
    const withdraw = { command: { type: 'withdraw' } }
    const foreign = await office.otherApplicant.post(
      `/api/my/cases/${theirs.caseId}/commands`,
      withdraw,
      headers,
    )
    const unknown = await office.otherApplicant.post(
      `/api/my/cases/${crypto.randomUUID()}/commands`,
      withdraw,
      headers,
    )
    expect(foreign).toMatchObject({ status: 404, text: unknown.text })

    const task = seen.tasks.find(({ stepKey }) => stepKey === 'accept')
    const ownVersion = (await viewOf(office.window, own.caseId)).case.version
    const command = { type: 'accept', taskId: task?.id }
    const strayed = await office.window.post(
      `/api/cases/${own.caseId}/commands`,
      { command },
      { 'if-match': `"${ownVersion}"` },
    )
    const invented = await office.window.post(
      `/api/cases/${own.caseId}/commands`,
      { command: { ...command, taskId: crypto.randomUUID() } },
      { 'if-match': `"${ownVersion}"` },
    )
    expect(strayed).toMatchObject({ status: 404, text: invented.text })
    const elsewhere = await office.stranger.post(`/api/cases/${theirs.caseId}/commands`, { command }, headers)
    expect(elsewhere).toMatchObject({ status: 404, text: unknown.text })

    expect(await viewOf(office.window, theirs.caseId)).toEqual(seen)
    expect((await viewOf(office.window, own.caseId)).case.version).toBe(ownVersion)
  })

  test('does not act on a version nobody saw', async () => {
    const { caseId } = await submitSmall(office.applicant, itemId)
    const seen = await viewOf(office.window, caseId)
    const command = { type: 'accept', taskId: seen.tasks[0]?.id }
    const post = (headers: Record<string, string>) =>
      office.window.post(`/api/cases/${caseId}/commands`, { command }, headers)
    expect((await post({})).status).toBe(428)
    expect((await post({ 'if-match': `"${seen.case.version - 1}"` })).status).toBe(409)
    expect((await post({ 'if-match': `"${seen.case.version + 1}"` })).status).toBe(409)
    expect(await viewOf(office.window, caseId)).toEqual(seen)
  })
})
