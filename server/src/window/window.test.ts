import type { CasePage, DraftView, Receipt, WindowIntakes } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { met, mustAct, openOffice, submit, viewOf, type Office } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { findOrCreateParty } from '../identity/find-or-create-party.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { beginIntake, counterAgent, counterApplicant, fillIntake } from './testing/at-counter.ts'

describeOnBothDatabases('an application at the window', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('an officer fills it for the applicant, the limits run from the counter, the receipt says who took what', async () => {
    const intake = await beginIntake(office)
    const draft = await fillIntake(office, intake)
    await office.window.request('PUT', `/api/window/intakes/${intake.id}/papers`, {
      body: {
        papers: [
          { material: 'effectDrawing', originals: 1, copies: 2, corrected: '补写日期' },
          { material: 'siteRights', originals: 0, copies: 1 },
        ],
      },
    })
    const submitted = await submit(office.window, draft)
    expect(submitted.status, submitted.text).toBe(201)
    const { caseId, queryPassword } = submitted.body as Receipt
    const view = await viewOf(office.window, caseId)
    expect(view.case).toMatchObject({ applicantName: counterApplicant.name })
    expect(view.timeline[0]).toMatchObject({
      type: 'submitted',
      params: { channel: 'counter', officer: '王窗口' },
    })
    const receipt = view.documents.find(({ kind }) => kind === 'receipt')
    const text = (await office.window.get(`/api/documents/${receipt?.id}`)).text.replaceAll(/\s/g, '')
    for (const said of ['王窗口', '原件1份、复印件2份', '复印件1份', queryPassword, '2026年7月6日10时00分'])
      expect(text, said).toContain(said)
    // It is over: the officer can do no more in the applicant's name.
    const listed = (await office.window.get('/api/window/intakes')).body as WindowIntakes
    expect(listed.entries.find(({ id }) => id === intake.id)?.handedIn).toMatchObject({ caseId })
    expect((await office.window.get(`/api/drafts/${intake.draftId}`)).status).toBe(404)
    const late = await office.window.request('PUT', `/api/window/intakes/${intake.id}/papers`, {
      body: { papers: [] },
    })
    expect(late.status).toBe(404)
    // The same officer accepts: receipt and acceptance are two acts of one counter.
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })

    // A later verified login finds the case by the document.
    const { partyId, actingPartyId } = await login()
    const client = office.app.as({
      type: 'applicant',
      loginId: office.context.newId(),
      sessionId: office.context.newId(),
      name: '何联系',
      partyId,
      actingPartyId,
    })
    const { entries } = (await client.get('/api/my/cases')).body as CasePage
    expect(entries.map(({ id }) => id)).toContain(caseId)
  })

  test('nobody but the officer who began it reaches the draft, and the officer no other draft', async () => {
    const intake = await beginIntake(office)
    const path = `/api/drafts/${intake.draftId}`
    expect((await office.window.get(path)).status).toBe(200)
    expect((await office.app.as(await office.hire(['window'], '李窗口')).get(path)).status).toBe(403)
    expect((await office.reviewer.get(path)).status).toBe(403)
    expect((await office.stranger.get(path)).status).toBe(403)
    const theirs = (await office.applicant.post('/api/drafts', { itemId: office.itemId })).body as DraftView
    expect((await office.window.get(`/api/drafts/${theirs.id}`)).status).toBe(403)
    expect((await office.window.get('/api/drafts')).status).toBe(403)
    expect((await office.window.get('/api/my/cases')).status).toBe(403)
    const reached = await office.reviewer.post('/api/window/intakes', {
      itemId: office.itemId,
      applicant: counterApplicant,
    })
    expect(reached.status).toBe(403)
  })

  test('an organisation needs a person with an authority that covers today', async () => {
    const without = await office.window.post('/api/window/intakes', {
      itemId: office.itemId,
      applicant: counterApplicant,
    })
    expect(without).toMatchObject({ status: 422, body: { code: 'window.agentMissing' } })
    const ended = await office.window.post('/api/window/intakes', {
      itemId: office.itemId,
      applicant: counterApplicant,
      agent: { ...counterAgent, authority: { ...counterAgent.authority, through: '2026-07-05' } },
    })
    expect(ended).toMatchObject({ status: 422, body: { code: 'window.authorityEnded' } })
  })

  async function login(): Promise<{ partyId: string; actingPartyId: string }> {
    return withTransaction(office.context.database, { service: 'identity' }, async transaction => ({
      partyId: await findOrCreateParty(office.context, transaction, counterApplicant, true),
      actingPartyId: await findOrCreateParty(
        office.context,
        transaction,
        { kind: 'person', ...counterAgent },
        true,
      ),
    }))
  }
})
