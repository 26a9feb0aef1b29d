import type { Colleagues, DraftView, NotificationPage } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, fill, met, mustAct, viewOf, worklistOf } from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import { openContent } from '../exchange/list-records.ts'
import { exchangeRecords } from '../exchange/tables.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { hygieneAnswers as answers } from './testing/hygiene-answers.ts'
import { openForm } from './testing/open-form.ts'
import type { AppClient } from '../testing/app-client.ts'
import {
  complete,
  dueOn,
  mustSubmit,
  openItem,
  readAsApplicant,
  readDraft,
  type OpenItem,
} from './testing/open-item.ts'

const slug = 'public-place-hygiene'

describe('the form of the hygiene licence', () => {
  test('O2-1 a pool needs its area and circulation, a hotel its beds, both need both', () => {
    const form = openForm(slug, { today: '2026-04-27' })
    const needed = (...placeType: string[]): string[] =>
      form
        .judge({ placeType })
        .flatMap(issue => /^answer\.required \/(beds|poolArea|poolCirculation)$/.exec(issue)?.[1] ?? [])
    expect(needed('pool')).toEqual(['poolArea', 'poolCirculation'])
    expect(needed('hotel')).toEqual(['beds'])
    expect(needed('hotel', 'pool')).toEqual(['beds', 'poolArea', 'poolCirculation'])
    expect(needed('shop')).toEqual([])
  })
})

describeOnBothDatabases('the hygiene licence', database => {
  let item: OpenItem

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: { name: '盘龙区卫生健康局', creditCode: '11530103015100039W' },
      start: '2026-04-27T02:00:00Z',
      registers: [{ key: 'credit', rows: [['统一社会信用代码', '列入失信名单', '原因']] }],
    })
  })

  test('O2-6 without central air conditioning its report is not asked for, and a file that was there stays behind', async () => {
    const client = await item.applicant('haoweidao')
    const withAir = { ...answers, hasCentralAc: true, acTestNo: 'KT2026-01', acTestedOn: '2026-03-01' }
    const draft = await complete(item, client, withAir, ['layout', 'hygieneRules', 'testReport', 'acReport'])
    const filesOf = ({ materials }: Pick<DraftView, 'materials'>): Record<string, number> =>
      Object.fromEntries(materials.map(({ material, attachments }) => [material, attachments.length]))
    expect(filesOf(draft)['acReport']).toBe(1)
    expect((await fill(client, draft, { hasCentralAc: false })).status).toBe(200)
    const changed = (await client.get(`/api/drafts/${draft.id}`)).body as DraftView
    expect(filesOf(changed)['acReport'], 'kept in the draft').toBe(1)

    const { caseId } = await mustSubmit(client, changed)
    const view = await viewOf(item.officer('window'), caseId)
    expect(view.materials.map(({ material }) => material)).not.toContain('acReport')
    expect(view.answers['acTestNo']).toBeUndefined()
  })

  test('O2-4 two of twelve are not examined: submitted, told before the acceptance, and asked to be corrected', async () => {
    const client = await item.applicant('haoweidao')
    const some = { ...answers, staffTotal: 12, staffExamined: 10 }
    const draft = await complete(item, client, some, ['layout', 'hygieneRules', 'testReport'])
    const { caseId } = await mustSubmit(client, draft)
    const window = item.officer('window')
    const warned = {
      code: 'check.allExamined',
      path: '/staffExamined',
      severity: 'warning',
      message: {
        'zh-CN': '2 人未体检；从业人员全部体检合格后才能受理，请尽快补齐。',
        en: '2 of the staff are not examined. The application is accepted only when all are.',
      },
    }
    // Another field is corrected first: what was warned of still stands, though nothing could be done about it.
    await mustAct(window, caseId, 'preReview', {
      type: 'returnPreReview',
      items: [{ type: 'field', field: 'area', reason: '面积有误' }],
    })
    await correct(client, caseId, { area: '90.00' })
    await mustAct(window, caseId, 'preReview', { type: 'passPreReview' })
    expect((await viewOf(window, caseId)).warnings).toEqual([warned])
    expect(await readAsApplicant(client, caseId)).not.toHaveProperty('warnings')
    expect(await viewOf(item.officer('supervisor'), caseId), 'who only looks on').not.toHaveProperty(
      'warnings',
    )
    const refused = await act(window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpExamined'),
    })
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'case.checklistNotMet'])

    await mustAct(window, caseId, 'accept', {
      type: 'requestCorrection',
      items: [{ type: 'field', field: 'staffExamined', reason: warned.message['zh-CN'] }],
    })
    await correct(client, caseId, { staffExamined: 12 })
    const mended = await viewOf(window, caseId)
    expect(mended).not.toHaveProperty('warnings')
    await mustAct(window, caseId, 'accept', { type: 'accept', checklist: met('cpComplete', 'cpExamined') })
  })

  test('O2-3 the site is put in order from 05-06 to 05-13: the law waits until 2026-06-04, the applicant is told why', async () => {
    const client = await item.applicant('haoweidao')
    const draft = await complete(item, client, answers, ['layout', 'hygieneRules', 'testReport'])
    const { caseId } = await mustSubmit(client, draft)
    const window = item.officer('window')
    const reviewer = item.officer('reviewer')
    await mustAct(window, caseId, 'preReview', { type: 'passPreReview' })
    await mustAct(window, caseId, 'accept', { type: 'accept', checklist: met('cpComplete', 'cpExamined') })
    const due = async (): Promise<(string | undefined)[]> => {
      const { clocks } = await viewOf(reviewer, caseId)
      return [dueOn(clocks, 'promised'), dueOn(clocks, 'statutory')]
    }
    expect(await due()).toEqual(['2026-05-13', '2026-05-27'])

    item.context.clock.set('2026-05-06T02:00:00Z')
    const begun = await mustAct(reviewer, caseId, 'review', {
      type: 'startSpecialProcedure',
      procedure: 'rectification',
      reason: '消毒间须改造',
    })
    expect(begun.status).toBe('accepted')
    await item.runJobs()
    expect(await due(), 'stands still').toEqual([undefined, undefined])
    const waiting = await readAsApplicant(client, caseId)
    expect(waiting.specialProcedures).toMatchObject([
      {
        name: { 'zh-CN': '现场审核整改' },
        reason: '消毒间须改造',
        dueOn: '2026-06-05',
        countsAgainstLimit: false,
      },
    ])
    expect(waiting.documents.map(({ name }) => name)).toContainEqual({
      'zh-CN': '特别程序告知书',
      en: 'Notice of special procedure',
    })
    const held = await act(reviewer, caseId, 'review', {
      type: 'approve',
      opinion: '同意',
      checklist: met('cpReport'),
    })
    expect([held.status, (held.body as { code: string }).code]).toEqual([409, 'case.taskSuspended'])

    item.context.clock.set('2026-05-13T07:00:00Z')
    await mustAct(reviewer, caseId, 'review', { type: 'endSpecialProcedure', result: '已整改' })
    expect(await due()).toEqual(['2026-05-21', '2026-06-04'])
    await item.runJobs()
    expect(await specialProcedureRows(item, caseId)).toMatchObject([
      { special_name: '现场审核整改', special_time: '2026-05-06 10:00:00', end_time: null, result: null },
      { special_reason: '消毒间须改造', end_time: '2026-05-13 15:00:00', result: '已整改' },
    ])
    await mustAct(reviewer, caseId, 'review', {
      type: 'approve',
      opinion: '同意',
      checklist: met('cpReport'),
    })
  })

  test('the head extends the decision once, and whoever asked learns of it', async () => {
    item.context.clock.set('2026-05-14T02:00:00Z')
    const client = await item.applicant('haoweidao')
    const draft = await complete(item, client, answers, ['layout', 'hygieneRules', 'testReport'])
    const { caseId } = await mustSubmit(client, draft)
    const [window, reviewer, head] = [item.officer('window'), item.officer('reviewer'), item.officer('head')]
    await mustAct(window, caseId, 'preReview', { type: 'passPreReview' })
    await mustAct(window, caseId, 'accept', { type: 'accept', checklist: met('cpComplete', 'cpExamined') })
    await mustAct(reviewer, caseId, 'review', { type: 'extend', reason: '检测结果有争议' })
    const [asked] = (await worklistOf(head, 'pool')).entries.filter(entry => entry.caseId === caseId)
    expect(asked?.number).toBe((await viewOf(head, caseId)).case.number)
    expect((await viewOf(head, caseId)).tasks.find(({ kind }) => kind === 'request')).toMatchObject({
      isMine: true,
      askedBy: 'reviewer',
      request: { type: 'extension', reason: '检测结果有争议' },
    })
    await mustAct(head, caseId, 'review', { type: 'approve' })
    await item.runJobs()
    const view = await readAsApplicant(client, caseId)
    expect(view.documents.map(({ name }) => name)).toContainEqual({
      'zh-CN': '延长办理期限通知书',
      en: 'Notice of extension',
    })
    expect(view.timeline.find(({ type }) => type === 'extended')).toMatchObject({
      text: '检测结果有争议',
      params: { amount: 10, approvedBy: 'head' },
    })
    const again = await act(reviewer, caseId, 'review', { type: 'extend', reason: '再延' })
    expect((again.body as { code: string }).code).toBe('case.alreadyExtended')
  })

  test('a colleague is asked first, signs after, and a stranger cannot be', async () => {
    const client = await item.applicant('haoweidao')
    const draft = await complete(item, client, answers, ['layout', 'hygieneRules', 'testReport'])
    const { caseId } = await mustSubmit(client, draft)
    const [window, reviewer, colleague] = [
      item.officer('window'),
      item.officer('reviewer'),
      item.officer('supervisor'),
    ]
    await mustAct(window, caseId, 'preReview', { type: 'passPreReview' })
    await mustAct(window, caseId, 'accept', { type: 'accept', checklist: met('cpComplete', 'cpExamined') })
    const { officers } = (await reviewer.get(`/api/cases/${caseId}/colleagues`)).body as Colleagues
    expect(officers.map(({ name }) => name).toSorted()).toEqual(['decider', 'head', 'supervisor', 'window'])
    const officerId = officers.find(({ name }) => name === 'supervisor')?.id
    const stranger = await act(reviewer, caseId, 'review', {
      type: 'delegate',
      officerId: '00000000-0000-4000-8000-000000000001',
    })
    expect((stranger.body as { code: string }).code).toBe('case.unknownOfficer')
    await mustAct(reviewer, caseId, 'review', { type: 'delegate', officerId, reason: '请核对报告' })
    expect((await worklistOf(colleague, 'mine')).entries.map(entry => entry.caseId)).toContain(caseId)
    await item.runJobs()
    const { entries } = (await colleague.get('/api/notifications')).body as NotificationPage
    expect(entries.map(({ notice }) => notice)).toContain('adviceAsked')
    expect((await readAsApplicant(client, caseId)).timeline.map(({ type }) => type)).not.toContain(
      'signerAdded',
    )
    await mustAct(colleague, caseId, 'review', { type: 'advise', opinion: '报告有效' })
    expect(
      (await viewOf(reviewer, caseId)).tasks.find(({ opinion }) => opinion === '报告有效'),
    ).toMatchObject({
      kind: 'delegation',
      outcome: 'advised',
    })
    await mustAct(reviewer, caseId, 'review', { type: 'addSigner', officerId, position: 'after' })
    await mustAct(reviewer, caseId, 'review', {
      type: 'approve',
      opinion: '同意',
      checklist: met('cpReport'),
    })
    expect((await viewOf(reviewer, caseId)).tasks.at(-1)).toMatchObject({ kind: 'signer', stepKey: 'review' })
    await mustAct(colleague, caseId, 'review', { type: 'approve' })
    expect((await viewOf(reviewer, caseId)).tasks.at(-1)).toMatchObject({ stepKey: 'inspect' })
  })

  test.each([
    ['2026-05-31', []],
    [
      '2026-06-01',
      ['离有效期届满已不足 30 日（最迟应于2026年5月31日提出）；仍可提交，但可能来不及在届满前办结。'],
    ],
  ])(
    'O2-5 a licence until 2026-06-30 is renewed on %s: warned of %j, accepted all the same',
    async (day, warnings) => {
      item.context.clock.set(`${day}T02:00:00Z`)
      const client = await item.applicant('haoweidao')
      const draft = await complete(item, client, renewal, ['layout', 'hygieneRules', 'testReport'])
      const { caseId } = await mustSubmit(client, draft)
      const window = item.officer('window')
      const { warnings: told = [] } = await viewOf(window, caseId)
      expect(told.map(({ message }) => (typeof message === 'object' ? message['zh-CN'] : message))).toEqual(
        warnings,
      )
      await mustAct(window, caseId, 'preReview', { type: 'passPreReview' })
      const accepted = await mustAct(window, caseId, 'accept', {
        type: 'accept',
        checklist: met('cpComplete', 'cpExamined'),
      })
      expect(accepted.status).toBe('accepted')
      expect(await viewOf(item.officer('reviewer'), caseId), 'accepted').not.toHaveProperty('warnings')
    },
  )

  test('O2-5 a renewal that nobody decides counts as granted when the licence has expired on 2026-06-30', async () => {
    item.context.clock.set('2026-06-15T02:00:00Z')
    const client = await item.applicant('haoweidao')
    const draft = await complete(item, client, renewal, ['layout', 'hygieneRules', 'testReport'])
    const { caseId } = await mustSubmit(client, draft)
    const window = item.officer('window')
    await mustAct(window, caseId, 'preReview', { type: 'passPreReview' })
    await mustAct(window, caseId, 'accept', { type: 'accept', checklist: met('cpComplete', 'cpExamined') })
    item.context.clock.set('2026-06-30T15:59:59Z')
    await item.runJobs()
    expect((await readAsApplicant(client, caseId)).case.status).toBe('accepted')
    item.context.clock.set('2026-06-30T16:00:00Z')
    await item.runJobs()
    const view = await readAsApplicant(client, caseId)
    expect(view).toMatchObject({
      case: { status: 'granted' },
      decision: { outcome: 'granted', isDeemed: true },
    })
    expect(view.timeline.find(({ type }) => type === 'decided')).toMatchObject({
      params: { outcome: 'granted', isDeemed: true },
    })
  })
})

const renewal = {
  ...answers,
  kind: 'renewed',
  oldLicenceNo: '昆盘卫公证字〔2022〕第0001号',
  oldLicenceUntil: '2026-06-30',
}

/** What the exchange was told of 特别程序, oldest first. */
async function specialProcedureRows({ context }: OpenItem, caseId: string): Promise<unknown[]> {
  const records = await withReader(context.database, { service: 'jobs' }, reader =>
    reader
      .select()
      .from(exchangeRecords)
      .where(eq(exchangeRecords.caseId, caseId))
      .orderBy(exchangeRecords.sequence),
  )
  return records.flatMap(row => openContent(context, row)['up_pro_special_procedure'] ?? [])
}

/** 补正: hands in what was asked for. */
async function correct(client: AppClient, caseId: string, changed: Record<string, unknown>): Promise<void> {
  const begun = await client.post(`/api/my/cases/${caseId}/correction`, {})
  expect(begun.status, begun.text).toBe(200)
  const draft = begun.body as DraftView
  const saved = await fill(client, draft, changed)
  expect(saved.body, saved.text).toMatchObject({ ignored: [], conflicts: [] })
  await mustSubmit(client, await readDraft(client, draft.id))
}
