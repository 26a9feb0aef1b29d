import type { CaseFigures, CaseView, ClockView, DraftView, Receipt, SupervisionReport } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import {
  met,
  mustAct,
  openOffice,
  submit,
  submittedCase,
  viewOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

/** Days written down by hand from the published calendar of 2026: 06-19 is the dragon boat festival. */
describeOnBothDatabases('limits of outdoor advertising', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-06-12T02:00:00Z')
  })

  test('O3-1 a correction can be asked for until 06-22 and handed in until 07-02; from 07-03 the case counts as withdrawn', async () => {
    const receipt = await submittedCase(office)
    expect(receipt.acceptanceDueOn).toBe('2026-06-22')

    office.context.clock.set('2026-06-17T02:00:00Z')
    await mustAct(office.window, receipt.caseId, 'accept', {
      type: 'requestCorrection',
      items: [{ type: 'material', material: 'siteRights', reason: '缺少产权人签字' }],
    })
    expect(await readAsApplicant(receipt)).toMatchObject({
      case: { status: 'correctionRequested' },
      correction: { dueOn: '2026-07-02' },
      needsFromMe: ['correct'],
    })
    const opened = await office.applicant.post(`/api/my/cases/${receipt.caseId}/correction`, {})
    const draft = opened.body as DraftView

    office.context.clock.set('2026-07-02T15:59:59Z')
    await office.runJobs()
    expect((await readAsApplicant(receipt)).case.status).toBe('correctionRequested')

    office.context.clock.set('2026-07-02T16:00:00Z')
    await office.runJobs()
    const lapsed = await readAsApplicant(receipt)
    expect(lapsed).toMatchObject({ case: { status: 'lapsed' }, needsFromMe: [] })
    expect(lapsed.documents.map(({ kind }) => kind)).toEqual(['receipt', 'correctionNotice', 'lapseNotice'])
    expect((await submit(office.applicant, draft)).status).toBe(404)

    // 不计入退件率: the lapse counts as withdrawn; a refused acceptance counts.
    expect(await figures()).toMatchObject({ received: 1, lapsed: 1, refused: 0, returned: 0, returnRate: 0 })

    const again = await submittedCase(office)
    expect(again.caseId).not.toBe(receipt.caseId)
    expect(again.acceptanceDueOn).toBe('2026-07-10')
    const refusal = { type: 'refuseAcceptance', ground: 'other', reason: '该位置依法不得设置' } as const
    await mustAct(office.window, again.caseId, 'accept', refusal)
    expect(await figures()).toMatchObject({ received: 2, lapsed: 1, refused: 1, returnRate: 0.5 })
  })

  test('O3-2 a case accepted on 07-06 is promised by 07-16 and must be decided by 07-27', async () => {
    office.context.clock.set('2026-07-03T02:00:00Z')
    const { caseId } = await submittedCase(office)
    office.context.clock.set('2026-07-06T02:00:00Z')
    const checklist = met('cpComplete', 'cpCompetence')
    await mustAct(office.window, caseId, 'accept', { type: 'accept', checklist })
    const { clocks } = await viewOf(office.reviewer, caseId)
    expect(limitOf(clocks, 'promised')).toMatchObject({ startedOn: '2026-07-06', dueOn: '2026-07-16' })
    expect(limitOf(clocks, 'statutory')).toMatchObject({ startedOn: '2026-07-06', dueOn: '2026-07-27' })
  })

  async function figures(): Promise<CaseFigures> {
    const answer = await office.supervisor.get('/api/supervision?from=2026-06-01&through=2026-07-31')
    expect(answer.status, answer.text).toBe(200)
    return (answer.body as SupervisionReport).total
  }

  async function readAsApplicant({ caseId }: Receipt): Promise<CaseView> {
    const answer = await office.applicant.get(`/api/my/cases/${caseId}`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body as CaseView
  }
})

function limitOf(clocks: readonly ClockView[], limit: ClockView['limit']): ClockView | undefined {
  return clocks.find(clock => clock.limit === limit)
}
