import { createWorkingCalendar, dueDate, seedCalendarYears } from '@yibiao/core/clock'
import type { DraftChanged, DraftView, WorklistPage } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill, met, mustAct, viewOf } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { licences } from '../licences/tables.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { openForm, type Answers } from './testing/open-form.ts'
import {
  begin,
  complete,
  dueOn,
  mustSubmit,
  openItem,
  refusedBecause,
  type OpenItem,
} from './testing/open-item.ts'

const slug = 'sewer-discharge'
const outlets = [
  { no: 'W1', connection: '北门', road: '穿金路', q: '12.50', plant: '第五水质净化厂' },
  { no: 'W2', connection: '南门', road: '穿金路', q: '7.30', plant: '第五水质净化厂' },
]

describe('the form of sewer discharge', () => {
  const form = openForm(slug, { today: '2026-01-12' })

  test('O7-1 a test report of 2025-12-12 is young enough on 2026-01-12, one of the day before is not', () => {
    const tested = (testedOn: string): string[] => form.complain({ planOrActual: 'actual', testedOn })
    expect(tested('2025-12-11')).toEqual(['check.testRecent /testedOn'])
    expect(tested('2025-12-12')).toEqual([])
    expect(form.complain({ planOrActual: 'planned', testedOn: '2020-01-01' })).toEqual([])
  })

  test('O7-2 outlets of 12.50 and 7.30 make 19.80, and 19.70 is refused; 0.01 more or less is not', () => {
    const total = (totalQ: string): string[] => form.complain({ outlets, totalQ })
    expect(total('19.80')).toEqual([])
    expect(total('19.79')).toEqual([])
    expect(total('19.81')).toEqual([])
    expect(total('19.70')).toEqual(['check.totalMatches /totalQ'])
    expect(total('19.82')).toEqual(['check.totalMatches /totalQ'])
  })

  test('O7-3 COD of 620 is above the limit of 500 of grade B, also where it is only forecast', () => {
    const measured = (concentration: string, more: Answers = {}): string[] =>
      form.complain({ grade: 'B', pollutants: [{ substance: 'cod', concentration }], ...more })
    const above = ['check.withinLimit /pollutants/0/concentration']
    expect(measured('620')).toEqual(above)
    expect(measured('500')).toEqual([])
    expect(measured('400', { grade: 'C' })).toEqual(above)
    const planned = { planOrActual: 'planned', hasPretreatment: true, pretreatment: 'treatment' }
    expect(measured('620', planned)).toEqual(above)
  })

  test('O7-7 a new name changes the permit, a new outlet asks for a new one', () => {
    const shown = (situation: Readonly<Record<string, string>>): unknown => {
      const changed = openForm(slug, { today: '2026-01-12', situation })
      return {
        permitNo: changed.field({}, '/permitNo').isVisible,
        outlets: changed.field({}, '/outlets').isVisible,
        drawing: changed.materials({})['networkDrawing'],
      }
    }
    expect(shown({ what: 'changed', changed: 'name' })).toEqual({
      permitNo: true,
      outlets: false,
      drawing: 'absent',
    })
    const anew = { outlets: true, drawing: 'required' }
    expect(shown({ what: 'changed', changed: 'outlet' })).toEqual({ permitNo: true, ...anew })
    expect(shown({ what: 'first' })).toEqual({ permitNo: false, ...anew })
  })
})

describeOnBothDatabases('sewer discharge', database => {
  let item: OpenItem

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: { name: '盘龙区住房和城乡建设局', creditCode: '1153010301510008X0' },
      start: '2026-01-12T02:00:00Z',
      registers: [
        {
          key: 'keyDischargers',
          rows: [
            ['统一社会信用代码', '列入名录'],
            ['92530103MA6TEXA04D', false],
            ['91530103MA6TEXE425', true],
          ],
        },
      ],
    })
  })

  test('O7-4 the list of key dischargers counts, whatever the applicant says, and asks for the monitoring papers', async () => {
    const missing = async (client: AppClient, draft: DraftView): Promise<string[]> =>
      (await refusedBecause(client, draft)).map(({ path }) => path)
    const papers = '/materials/monitoringPapers'
    const restaurant = await item.applicant('haoweidao')
    const draft = await begin(item, restaurant)
    expect(draft.answers['isKey']).toBe(false)
    const changed = (await fill(restaurant, draft, { isKey: true })).body as DraftChanged
    expect(changed.ignored).toEqual(['/isKey'])
    const after = (await restaurant.get(`/api/drafts/${draft.id}`)).body as DraftView
    expect(after.answers['isKey']).toBe(false)
    expect(after.provenance['/isKey']).toMatchObject({ sourceKey: 'keyDischargers', trust: 'official' })
    expect(await missing(restaurant, after)).not.toContain(papers)

    const factory = await item.applicant('qingquan')
    const listed = await begin(item, factory)
    expect(listed.answers['isKey']).toBe(true)
    expect(await missing(factory, listed)).toContain(papers)
  })

  test('O7-5 accepted on 2026-01-12, promised by 01-21 and to be decided by 02-02; twenty days would be 02-09', async () => {
    const { caseId } = await submitted()
    await accept(caseId)
    const { clocks } = await viewOf(item.officer('reviewer'), caseId)
    expect(dueOn(clocks, 'promised')).toBe('2026-01-21')
    expect(dueOn(clocks, 'statutory')).toBe('2026-02-02')
    const beforeAmendment = { amount: 20, unit: 'workingDay' } as const
    const calendar = createWorkingCalendar(seedCalendarYears)
    expect(dueDate({ startOn: '2026-01-12', limit: beforeAmendment }, calendar)).toMatchObject({
      dueOn: '2026-02-09',
    })
  })

  test('O7-6 the permit of 2026-01-20 has a number of its own and holds until 2031-01-19', async () => {
    const { caseId } = await submitted()
    await accept(caseId)
    await mustAct(item.officer('reviewer'), caseId, 'review', {
      type: 'approve',
      opinion: '符合要求',
      checklist: met('cpTotal', 'cpLimits'),
    })
    await mustAct(item.officer('reviewer'), caseId, 'inspect', {
      type: 'approve',
      opinion: '与图纸一致',
      checklist: met('cpProcess', 'cpConnection'),
    })
    await mustAct(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })
    item.context.clock.set('2026-01-20T02:00:00Z')
    await mustAct(item.officer('window'), caseId, 'certify', { type: 'approve' })
    await item.runJobs()
    await item.runJobs()
    const issued = await permitsOf('昆明市盘龙区好味道餐饮店')
    expect(issued).toMatchObject([
      {
        number: '5301032026字第0001号',
        validFrom: '2026-01-20',
        validThrough: '2031-01-19',
        face: { 证照编号: '5301032026字第0001号', 排水户类型: 'catering' },
      },
    ])
    const works = (await item.officer('window').get('/api/worklist?filter=pool')).body as WorklistPage
    expect(works.entries.filter(entry => entry.caseId === caseId)).toMatchObject([
      { stepName: { 'zh-CN': '送达' } },
    ])
  })

  test('O7-7 a new name changes the permit: same number and end, what was not asked stays, the old one is superseded', async () => {
    item.context.clock.set('2026-03-02T02:00:00Z')
    const client = await item.applicant('haoweidao')
    const begun = await client.post('/api/drafts', {
      itemId: item.itemId,
      situation: { what: 'changed', changed: 'name' },
    })
    expect(begun.status, begun.text).toBe(201)
    const draft = begun.body as DraftView
    const saved = await fill(client, draft, {
      permitNo: '5301032026字第0001号',
      permitUntil: '2031-01-19',
      dischargeAddress: { region: '530103', detail: '穿金路100号' },
      declaration: { agreed: true, agreedAt: '2026-03-02T02:00:00Z' },
    })
    expect(saved.body, saved.text).toMatchObject({ ignored: [], conflicts: [] })
    const { caseId } = await mustSubmit(
      client,
      (await client.get(`/api/drafts/${draft.id}`)).body as DraftView,
    )
    await accept(caseId)
    await mustAct(item.officer('reviewer'), caseId, 'review', {
      type: 'approve',
      opinion: '名称变更属实',
      checklist: met('cpTotal', 'cpLimits'),
    })
    // Nothing has changed at the place: nobody inspects it.
    await mustAct(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })
    await mustAct(item.officer('window'), caseId, 'certify', { type: 'approve' })
    const permits = await permitsOf('昆明市盘龙区好味道餐饮店')
    expect(permits).toMatchObject([
      { number: '5301032026字第0001号', version: 1, status: 'superseded', validThrough: '2031-01-19' },
      {
        number: '5301032026字第0001号',
        version: 2,
        status: 'valid',
        validFrom: '2026-03-02',
        validThrough: '2031-01-19',
        face: { 总排水量: permits[0]?.face['总排水量'], 排水户类型: 'catering' },
      },
    ])
    expect(permits[0]?.face['总排水量']).toBeDefined()
  })

  test('O7-7 a new outlet is a new application: without its outlets and drawings it is not submitted', async () => {
    const client = await item.applicant('qingquan')
    const begun = await client.post('/api/drafts', {
      itemId: item.itemId,
      situation: { what: 'changed', changed: 'outlet' },
    })
    const paths = (await refusedBecause(client, begun.body as DraftView)).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['/permitNo', '/outlets/0/q', '/materials/networkDrawing']))
    expect(paths).not.toContain('/permitUntil')
  })

  async function permitsOf(holderName: string): Promise<(typeof licences.$inferSelect)[]> {
    return withTransaction(item.context.database, { service: 'licences' }, async transaction =>
      transaction
        .select()
        .from(licences)
        .where(and(eq(licences.typeName, '排水许可证'), eq(licences.holderName, holderName)))
        .orderBy(licences.version),
    )
  }

  async function submitted(): Promise<{ caseId: string }> {
    item.context.clock.set('2026-01-12T02:00:00Z')
    const client = await item.applicant('haoweidao')
    return mustSubmit(
      client,
      await complete(item, client, restaurantAnswers, ['networkDrawing', 'testReportFile']),
    )
  }

  async function accept(caseId: string): Promise<void> {
    const checklist = met('cpComplete', 'cpReport')
    await mustAct(item.officer('window'), caseId, 'accept', { type: 'accept', checklist })
  }
})

/** What E1 adds to its licence and the account. */
const restaurantAnswers = {
  dischargeAddress: { region: '530103', detail: '穿金路100号' },
  type: 'catering',
  industry: '62',
  planOrActual: 'actual',
  hasConcealedWorks: false,
  hasPretreatment: false,
  outlets,
  totalQ: '19.80',
  grade: 'B',
  pollutants: [{ substance: 'cod', concentration: '380' }],
  testedOn: '2026-01-05',
  laboratory: '某检测公司',
  cmaNo: '220112050001',
  period: 'fiveYears',
  declaration: { agreed: true, agreedAt: '2026-01-12T02:00:00Z' },
}
