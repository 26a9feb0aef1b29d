import type { PublishedDecisionPage } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { caseRoutes } from '../cases/routes.ts'
import { handleUntil, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { publishSmallItem, submitSmall } from '../cases/testing/small-item.ts'
import { createTestApp, type AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { handleSmall } from '../trust/handle-small-item.ts'
import { publishesDecisions } from './plan-decision.ts'
import { decisionRoutes } from './routes.ts'

test.each([
  ['01', undefined, true],
  ['01', false, false],
  ['05', undefined, false],
  ['20', true, true],
])('an item of kind %s whose guide says %s publishes: %s', (itemType, said, expected) => {
  const guide = { itemType, serviceObjects: ['1'], caseType: 'promised' as const, summary: '事项' }
  expect(publishesDecisions(said === undefined ? guide : { ...guide, publishesDecisions: said })).toBe(
    expected,
  )
})

describeOnBothDatabases('published decisions', database => {
  let office: Office
  let anyone: AppClient

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    anyone = createTestApp(office.context, [...decisionRoutes, ...caseRoutes]).as({ type: 'anonymous' })
  })

  const published = async (query = '') =>
    ((await anyone.get(`/api/decisions?${query}`)).body as PublishedDecisionPage).entries

  test('a licence that was granted is published with its number; a denial and another kind of item are not', async () => {
    const { caseId, caseNumber } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    expect(await published()).toEqual([])
    await mustAct(office.decider, caseId, 'decide', {
      type: 'decide',
      outcome: 'granted',
      validFrom: '2026-08-01',
      validThrough: '2029-07-31',
    })
    const entry = {
      itemId: office.itemId,
      departmentId: office.departmentId,
      departmentName: '盘龙区城市管理局',
      number: caseNumber,
      applicantName: '云南明亮广告有限公司',
      outcome: 'granted',
      decidedOn: '2026-07-06',
      documentNumber: expect.stringContaining('2026'),
      validFrom: '2026-08-01',
      validThrough: '2029-07-31',
    }
    expect(await published()).toMatchObject([entry])
    expect(await published(`departmentId=${office.departmentId}&itemId=${office.itemId}`)).toHaveLength(1)
    expect(await published(`departmentId=${crypto.randomUUID()}`)).toEqual([])

    const denied = await submittedCase(office, {}, office.otherApplicant)
    await handleUntil(office, denied.caseId, 'decide')
    await mustAct(office.decider, denied.caseId, 'decide', {
      type: 'decide',
      outcome: 'denied',
      content: '不予许可',
      reason: '不符合规划',
      legalBasis: '条例第三条',
      remedies: '六十日内申请复议',
    })
    const service = await submitSmall(office.applicant, await publishSmallItem(office, { key: 'service' }))
    await handleSmall(office, service.caseId)
    await mustAct(office.decider, service.caseId, 'decide', { type: 'decide', outcome: 'granted' })
    expect(await published()).toMatchObject([entry])
  })
})
