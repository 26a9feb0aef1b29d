import type { SupervisionReport } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { handleUntil, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

/** The law allows outdoor advertising 15 working days. */
describeOnBothDatabases('how much faster than the law asks', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('is the average part of the limit that decided cases did not need', async () => {
    expect((await report()).total).toMatchObject({ timed: 0 })
    expect((await report()).total.speedUp).toBeUndefined()
    const [atOnce, later] = [await accepted(), await accepted()]
    await submittedCase(office)
    await deny(atOnce)
    // 07-07 to 07-10 and 07-13: five of fifteen.
    office.context.clock.set('2026-07-13T02:00:00Z')
    await deny(later)
    const { total, items } = await report()
    expect(total).toMatchObject({ received: 3, denied: 2, open: 1, timed: 2 })
    expect(total.speedUp).toBeCloseTo(1 - (0 + 5 / 15) / 2)
    expect(items[0]?.figures.speedUp).toBeCloseTo(total.speedUp ?? 0)
    const path = '/api/supervision/export?from=2026-07-01&through=2026-07-31&reason=report'
    const csv = await office.supervisor.get(path)
    expect(csv.text.trim().split('\n').at(-1)).toMatch(/83\.3%,2026-07-01,2026-07-31$/)
    // The client has searched the files in the workbook for what is not the department's.
    const workbook = await office.supervisor.get(`${path}&format=xlsx`)
    expect(workbook.headers.get('content-disposition')).toContain('supervision-2026-07-01-2026-07-31.xlsx')
    expect(workbook.text).toContain('0.8333')
    expect((await office.supervisor.get(`${path}&format=xls`)).status).toBe(400)
  })

  async function accepted(): Promise<string> {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    return caseId
  }

  async function deny(caseId: string): Promise<void> {
    await mustAct(office.decider, caseId, 'decide', {
      type: 'decide',
      outcome: 'denied',
      reason: '位置依法不得设置',
      legalBasis: '《广告法》第四十二条',
      remedies: '可以申请行政复议',
    })
  }

  async function report(): Promise<SupervisionReport> {
    const answer = await office.supervisor.get('/api/supervision?from=2026-07-01&through=2026-07-31')
    expect(answer.status, answer.text).toBe(200)
    return answer.body as SupervisionReport
  }
})
