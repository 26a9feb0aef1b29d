import type { CaseView, NotificationPage } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { verifyInvariants } from '../audit/verify-invariants.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  handleUntil,
  mustAct,
  openOffice,
  submittedCase,
  viewOf,
  type Office,
} from './testing/open-office.ts'
import { republishItem } from './testing/republish-item.ts'

/** O2-5 延续: the licence expires on 2026-07-10, and the law grants what nobody has decided by then. */
describeOnBothDatabases('a renewal that nobody decides', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    await republishItem(office, definition => ({
      ...definition,
      flow: {
        ...definition.flow,
        steps: definition.flow.steps.map(step =>
          step.type === 'userTask' && step.phase === 'decide'
            ? { ...step, deemedGrantedOn: 'date("2026-07-10")' }
            : step,
        ),
      },
    }))
  })

  test('counts as granted when the licence expires; people go on from there, and no decision is written', async () => {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'review')
    expect(dueOf(await viewOf(office.reviewer, caseId))).toBe('2026-07-10')
    office.context.clock.set('2026-07-10T15:59:59Z')
    await office.runJobs()
    expect((await readAsApplicant(caseId)).case.status).toBe('accepted')

    office.context.clock.set('2026-07-10T16:00:00Z')
    await office.runJobs()
    const mine = await readAsApplicant(caseId)
    expect(mine).toMatchObject({
      case: { status: 'granted' },
      decision: { outcome: 'granted', isDeemed: true },
    })
    expect(mine.documents.map(({ kind }) => kind)).not.toContain('grantDecision')
    expect(mine.timeline.find(({ type }) => type === 'decided')).toMatchObject({
      params: { outcome: 'granted', isDeemed: true },
    })
    const { actions } = await viewOf(office.decider, caseId)
    expect(actions.map(({ action }) => action)).not.toContain('decide')
    const view = await viewOf(office.window, caseId)
    expect(view.tasks.filter(({ closedAt }) => closedAt === undefined).map(({ stepKey }) => stepKey)).toEqual(
      ['certify'],
    )
    const told = (await office.applicant.get('/api/notifications')).body as NotificationPage
    expect(told.entries.map(({ notice }) => notice)).toContain('deemedGranted')
    expect((await verifyInvariants(database(), office.context.clock.now())).lines).toEqual([])
  })

  test('is decided as ever before that day', async () => {
    office.context.clock.set('2026-07-06T02:00:00Z')
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    await mustAct(office.decider, caseId, 'decide', {
      type: 'decide',
      outcome: 'denied',
      reason: '位置依法不得设置',
      legalBasis: '《广告法》第四十二条',
      remedies: '可以申请行政复议',
    })
    office.context.clock.set('2026-07-10T16:00:00Z')
    await office.runJobs()
    const mine = await readAsApplicant(caseId)
    expect(mine.decision).toMatchObject({ outcome: 'denied' })
    expect(mine.decision?.isDeemed).toBeUndefined()
  })

  function dueOf({ clocks }: CaseView): string | undefined {
    return clocks.find(({ limit }) => limit === 'renewal')?.dueOn
  }

  async function readAsApplicant(caseId: string): Promise<CaseView> {
    return (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
  }
})
