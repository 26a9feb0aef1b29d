import type { CaseView, NotificationPage, Receipt } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { act, met, mustAct, openOffice, submittedCase, viewOf, type Office } from './testing/open-office.ts'
import { republishItem } from './testing/republish-item.ts'

/** R11 线上预审、线下收件. Days written down by hand from the published calendar of 2026. */
describeOnBothDatabases('an application whose papers come to a counter', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    await republishItem(office, definition => ({
      ...definition,
      guide: {
        ...definition.guide,
        onSiteVisits: 1,
        onSiteReason: '核对原件',
        onlineDepth: 'onlineAcceptance',
      },
      limits: {
        ...definition.limits,
        counterReceipt: { limit: { amount: 5, unit: 'workingDay' }, onLapse: 'withdrawn' },
      },
    }))
  })

  test('is received when they are handed in: no limit of acceptance runs before', async () => {
    office.context.clock.set('2026-07-06T02:00:00Z')
    const { caseId, acceptanceDueOn } = await submittedCase(office)
    expect(acceptanceDueOn).toBeUndefined()
    const mine = await readAsApplicant(caseId)
    expect(mine).toMatchObject({
      case: { status: 'awaitingReceipt', dueOn: '2026-07-13' },
      needsFromMe: ['handIn'],
      definition: { places: [{ address: '盘龙区政务服务中心 3 号窗口' }] },
    })
    expect(mine.documents.map(({ kind }) => kind)).not.toContain('receipt')

    const early = await act(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    expect([early.status, early.body]).toMatchObject([409, { code: 'case.notReceived' }])

    office.context.clock.set('2026-07-09T03:00:00Z')
    await mustAct(office.window, caseId, 'accept', {
      type: 'receive',
      papers: [{ material: 'siteRights', originals: 1, copies: 2, corrected: '补写日期' }],
    })
    const received = await viewOf(office.window, caseId)
    expect(received.case.status).toBe('submitted')
    expect(received.clocks.find(({ limit }) => limit === 'statutoryAcceptance')).toMatchObject({
      startedOn: '2026-07-09',
      dueOn: '2026-07-16',
    })
    expect(received.materials.find(({ material }) => material === 'siteRights')).toMatchObject({
      paper: { originals: 1, copies: 2, corrected: '补写日期' },
    })
    expect(received.timeline.find(({ type }) => type === 'received')?.params).toMatchObject({
      receivedAt: '2026-07-09T03:00:00.000Z',
      officer: '王窗口',
    })
    await office.runJobs()
    const receipt = (await viewOf(office.window, caseId)).documents.find(({ kind }) => kind === 'receipt')
    const text = (await office.window.get(`/api/documents/${receipt?.id}`)).text.replaceAll(/\s/g, '')
    for (const said of ['王窗口', '原件1份、复印件2份', '2026年7月9日11时00分'])
      expect(text, said).toContain(said)
    const told = (await office.applicant.get('/api/notifications')).body as NotificationPage
    expect(told.entries.filter(entry => entry.caseId === caseId).map(({ notice }) => notice)).toEqual(
      expect.arrayContaining(['counterAwaited', 'received']),
    )
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
  })

  test('takes in only materials of the item, each once', async () => {
    office.context.clock.set('2026-07-06T02:00:00Z')
    const { caseId } = await submittedCase(office)
    const paper = { originals: 1, copies: 0 }
    for (const papers of [
      [{ material: 'nothing', ...paper }],
      [
        { material: 'siteRights', ...paper },
        { material: 'siteRights', ...paper },
      ],
    ]) {
      const answer = await act(office.window, caseId, 'accept', { type: 'receive', papers })
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'correction.unknownPart' }])
    }
    const foreign = await act(office.inspector, caseId, 'accept', { type: 'receive', papers: [] })
    expect(foreign.status).toBe(403)
  })

  test('lapses when nobody comes, without being deemed accepted', async () => {
    office.context.clock.set('2026-07-06T02:00:00Z')
    const { caseId } = await submittedCase(office)
    office.context.clock.set('2026-07-13T15:59:59Z')
    await office.runJobs()
    expect((await readAsApplicant(caseId)).case.status).toBe('awaitingReceipt')
    office.context.clock.set('2026-07-13T16:00:00Z')
    await office.runJobs()
    const lapsed = await readAsApplicant(caseId)
    expect(lapsed).toMatchObject({ case: { status: 'lapsed' }, needsFromMe: [] })
    expect(lapsed.timeline.map(({ type }) => type)).toContain('receiptLapsed')
  })

  async function readAsApplicant(caseId: Receipt['caseId']): Promise<CaseView> {
    return (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
  }
})
