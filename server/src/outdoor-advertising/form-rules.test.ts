import type { DraftView, Issue, Receipt } from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  fill,
  handleUntil,
  openOffice,
  readyDraft,
  submit,
  upload,
  viewOf,
  worklistOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

type Answers = Readonly<Record<string, unknown>>

/** What the server says, whatever a browser claims. */
describeOnBothDatabases('the form of outdoor advertising', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database())
  })

  beforeEach(() => {
    office.context.clock.set('2026-06-12T02:00:00Z')
  })

  test('O3-3 an area of 40.00 is refused where 6.00 × 3.50 × 2 makes 42.00; 0.1 more or less is not', async () => {
    const size = { 'size/w': '6.00', 'size/h': '3.50', 'size/sides': 2, hasStructureDesign: true }
    const draft = await begin(size)
    await attach(draft, 'safetyDesign')
    const message = '面积应等于长×高×面数（允许相差 0.1 平方米），请核对。'
    const wrong = { code: 'check.areaMatches', path: '/size/area', severity: 'error', message }
    for (const area of ['40.00', '41.89', '42.11'])
      expect(await judge(draft, { 'size/area': area }), area).toEqual([wrong])
    for (const area of ['41.90', '42.10', '42.00'])
      expect(await judge(draft, { 'size/area': area }), area).toEqual([])
    await finish(draft)
  })

  test('O3-4 a screen may stand for six years and a fixed board for three, to the day before', async () => {
    const draft = await begin({ kind: 'screen', brightness: '5000', lighting: 'led', power: '市政供电' })
    const until = (to: string): Answers => ({ period: { from: '2026-08-01', to } })
    const tooLong = { path: '/period', severity: 'error' }
    expect(await judge(draft, until('2032-08-01'))).toMatchObject([
      { code: 'check.periodScreen', ...tooLong, message: '电子显示屏的设置期限最长 6 年，请提前结束日期。' },
    ])
    expect(await judge(draft, until('2032-07-31'))).toEqual([])
    expect(await judge(draft, { kind: 'fixed', ...until('2029-08-01') })).toMatchObject([
      { code: 'check.periodFixed', ...tooLong, message: '固定广告的设置期限最长 3 年，请提前结束日期。' },
    ])
    expect(await judge(draft, until('2029-07-31'))).toEqual([])
    await finish(draft)
  })

  test('O3-5 a banner asked for less than ten working days ahead is warned about and can be submitted', async () => {
    const draft = await begin({ kind: 'temporary', temporaryKind: 'banner', isLargeEvent: false })
    // From Friday 06-12 over the festival on 06-19, the tenth working day is Monday 06-29.
    expect(await judge(draft, { period: { from: '2026-06-29', to: '2026-07-10' } })).toEqual([])
    expect(await judge(draft, { period: { from: '2026-06-26', to: '2026-07-10' } })).toEqual([
      {
        code: 'check.periodLeadTime',
        path: '/period',
        severity: 'warning',
        message: '临时悬挂应提前 10 个工作日申请；仍可提交，但可能来不及在开始前办结。',
      },
    ])
    await finish(draft)
  })

  test('O3-6 a roof needs the safety material and a wall does not; a historic building brings in the gardens', async () => {
    const draft = await begin({ involves: ['historicBuilding'] })
    expect(await judge(draft, { place: 'roof', hasStructureDesign: true })).toMatchObject([
      { code: 'material.missing', severity: 'error', params: { material: 'safetyDesign' } },
    ])
    expect(await judge(draft, { place: 'wall' })).toEqual([])
    const { caseId } = await finish(draft)
    const { materials } = await viewOf(office.window, caseId)
    expect(materials.map(({ material }) => material)).not.toContain('safetyDesign')

    await handleUntil(office, caseId, 'review')
    await office.runJobs()
    const asked = (await worklistOf(office.garden, 'pool')).entries
    expect(asked).toMatchObject([{ caseId, stepName: '并联征求意见', departmentName: '盘龙区城市管理局' }])
  })

  /** A draft that lacks nothing but its content, so that it can be judged again and again. */
  async function begin(answers: Answers): Promise<DraftView> {
    return readyDraft(office, office.applicant, { ...answers, content: null })
  }

  async function attach(draft: DraftView, material: string): Promise<void> {
    const uploaded = await upload(office.applicant, draft.id, `material=${material}`)
    expect(uploaded.status, uploaded.text).toBe(201)
  }

  /** What else is said against submitting. */
  async function judge(draft: DraftView, answers: Answers): Promise<Issue[]> {
    const refused = await submit(office.applicant, await change(draft, answers))
    expect(refused.status, refused.text).toBe(422)
    const { issues } = refused.body as { issues: Issue[] }
    const others = issues.filter(({ path }) => path !== '/content')
    expect(issues).toHaveLength(others.length + 1)
    return others
  }

  async function finish(draft: DraftView): Promise<Receipt> {
    const submitted = await submit(office.applicant, await change(draft, { content: '爱护春城一草一木' }))
    expect(submitted.status, submitted.text).toBe(201)
    return submitted.body as Receipt
  }

  async function change(draft: DraftView, answers: Answers): Promise<DraftView> {
    const current = await read(draft)
    const saved = await fill(office.applicant, current, answers)
    expect(saved.body).toMatchObject({ ignored: [], conflicts: [] })
    return read(draft)
  }

  async function read({ id }: DraftView): Promise<DraftView> {
    return (await office.applicant.get(`/api/drafts/${id}`)).body as DraftView
  }
})
