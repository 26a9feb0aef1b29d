import type { DraftChanged, DraftView, ItemDefinition, PublicNotice, PublicNoticePage } from '@yibiao/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill, met, mustAct, upload, viewOf } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { openForm, type Answers } from './testing/open-form.ts'
import {
  begin,
  complete,
  dueOn,
  mustSubmit,
  openItem,
  picture,
  refusedBecause,
  type OpenItem,
} from './testing/open-item.ts'

const slug = 'flexible-employment-subsidy'
const months = (...rows: readonly (readonly [month: string, pension: string, medical: string])[]) =>
  rows.map(([month, pension, medical]) => ({ month, pension, medical }))
const spring = months(['2026-01', '800', '400'], ['2026-02', '800', '400'], ['2026-03', '800', '400'])
const far = { sex: 'female', femaleKind: 'cadre', birthOn: '1985-06-15', usedMonths: 0 }

describe('the form of the subsidy for flexible workers', () => {
  const form = openForm(slug, { today: '2026-04-20' })

  test('O6-2 three months of 800 and 400 make 2160 by ratio; 1350, 1650 on low income, and less for less paid by fixed rate', () => {
    const amount = (method: string, more: Answers = {}): unknown =>
      openForm(slug, { today: '2026-04-20' }, withPolicy({ method })).field(
        { ...far, payments: spring, hardType: 'age', ...more },
        '/amount',
      ).value
    expect(amount('ratio')).toBe('2160')
    expect(amount('fixed')).toBe('1350')
    expect(amount('fixed', { hardType: 'lowIncome' })).toBe('1650')
    expect(amount('fixed', { payments: months(['2026-01', '800', '90']) })).toBe('440')
  })

  test('O6-3 a month that was paid before is refused, and is the one that is named', () => {
    const payments = months(['2025-12', '800', '400'], ['2026-01', '800', '400'], ['2026-02', '800', '400'])
    const asked = { ...far, periodFrom: '2025-12', periodTo: '2026-02', payments }
    expect(form.complain({ ...asked, paidMonths: '2025-10、2026-01' })).toEqual([
      'check.notPaidYet /payments/1/month',
    ])
    expect(form.complain({ ...asked, paidMonths: '2025-10' })).toEqual([])
  })

  test('O6-4 after 35 months one more is paid, with a warning; 50 months before retirement all three are', () => {
    const asked = { periodFrom: '2026-01', periodTo: '2026-03', payments: spring, usedMonths: 35 }
    expect(form.complain({ ...far, ...asked })).toEqual(['check.monthsLeft /payments'])
    expect(form.field({ ...far, ...asked }, '/grantedMonths').value).toBe(1)
    expect(form.field({ ...far, ...asked }, '/amount').value).toBe('720')

    const may = openForm(slug, { today: '2026-05-20' })
    const near = { ...asked, sex: 'male', birthOn: '1969-05-10' }
    expect(may.field(near, '/remainingMonths').value).toBe(50)
    expect(may.complain(near)).toEqual([])
    expect(may.field(near, '/amount').value).toBe('2160')
  })

  test('O6-6 a card number with a wrong last digit is refused', () => {
    expect(form.complain({ bankCard: '6222023500001234561' })).toEqual(['bankCard.checkDigit /bankCard'])
    expect(form.complain({ bankCard: '6222023500001234562' })).toEqual([])
  })

  test('O6-8 nobody under 16 and nobody retired may apply', () => {
    const young = (today: string): string[] =>
      openForm(slug, { today }).complain({ sex: 'female', femaleKind: 'worker', birthOn: '2010-10-08' })
    expect(young('2026-10-07')).toEqual(['check.ofAge /birthOn'])
    expect(young('2026-10-08')).toEqual([])
    expect(form.complain({ sex: 'male', birthOn: '1960-01-01' })).toEqual(['check.notRetired /birthOn'])
  })

  function withPolicy(rows: Readonly<Record<string, string>>): (item: ItemDefinition) => ItemDefinition {
    return definition => ({
      ...definition,
      codeTables: (definition.codeTables ?? []).map(table => ({
        ...table,
        rows: table.rows.map(row => ({ ...row, label: rows[row.code] ?? row.label })),
      })),
    })
  }
})

describeOnBothDatabases('the subsidy for flexible workers', database => {
  let item: OpenItem

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: { name: '盘龙区人力资源和社会保障局', creditCode: '115301030151000980' },
      start: '2026-03-02T02:00:00Z',
      registers: [
        {
          key: 'contributions',
          rows: [
            ['公民身份号码', '缴费明细'],
            ['530103199005127318', '2026-01,800,400;2026-02,800.50,400'],
          ],
        },
      ],
    })
  })

  test('O6-1 accepted on 03-02, decided by 04-14; a notice from 03-16 hangs until 03-23', async () => {
    const client = await item.applicant('zhangwei')
    const { caseId } = await mustSubmit(
      client,
      await complete(item, client, answers, ['hardshipProof', 'bankCardPhoto']),
    )
    await mustAct(item.officer('window'), caseId, 'accept', { type: 'accept', checklist: met('cpComplete') })
    const reviewer = item.officer('reviewer')
    expect(dueOn((await viewOf(reviewer, caseId)).clocks, 'promised')).toBe('2026-04-14')
    item.context.clock.set('2026-03-16T02:00:00Z')
    await mustAct(reviewer, caseId, 'review', {
      type: 'approve',
      opinion: '缴费属实',
      checklist: met('cpPaid', 'cpEmployed'),
    })
    expect(dueOn((await viewOf(reviewer, caseId)).clocks, 'step')).toBe('2026-03-23')
    item.context.clock.set('2026-03-23T15:59:59Z')
    await item.runJobs()
    const stepsOf = async () =>
      (await viewOf(item.officer('decider'), caseId)).tasks.map(({ stepKey }) => stepKey)
    expect(await stepsOf()).not.toContain('decide')
    item.context.clock.set('2026-03-23T16:00:00Z')
    await item.runJobs()
    expect(await stepsOf()).toContain('decide')
    item.context.clock.set('2026-03-02T02:00:00Z')
  })

  test('O6-7 an objection to the notice takes the case back to the review, and nothing goes on to payment', async () => {
    const client = await item.applicant('zhangwei')
    const { caseId } = await mustSubmit(
      client,
      await complete(item, client, answers, ['hardshipProof', 'bankCardPhoto']),
    )
    await mustAct(item.officer('window'), caseId, 'accept', { type: 'accept', checklist: met('cpComplete') })
    const reviewer = item.officer('reviewer')
    const review = () =>
      mustAct(reviewer, caseId, 'review', {
        type: 'approve',
        opinion: '缴费属实',
        checklist: met('cpPaid', 'cpEmployed'),
      })
    const openSteps = async () =>
      (await viewOf(reviewer, caseId)).tasks
        .filter(({ state }) => state === 'open')
        .map(({ stepKey }) => stepKey)
    const running = async () =>
      ((await item.anyone.get(`/api/notices?itemId=${item.itemId}`)).body as PublicNoticePage).entries
    item.context.clock.set('2026-03-16T02:00:00Z')
    await review()
    const [notice] = await running()
    expect(notice).toMatchObject({ applicantName: '张*', from: '2026-03-16', through: '2026-03-23' })
    const { shown } = (await item.anyone.get(`/api/notices/${notice?.id}`)).body as PublicNotice
    expect(shown.map(({ value }) => (typeof value === 'string' ? value : value['zh-CN']))).toEqual([
      '张*',
      '2 个月',
      '1,440.30元',
    ])

    item.context.clock.set('2026-03-18T02:00:00Z')
    const said = { name: '刘群众', contact: '13900001111', text: '该人已在单位参保，不符合灵活就业条件。' }
    const raised = await item.anyone.post(`/api/notices/${notice?.id}/objections`, said)
    expect(raised.status, raised.text).toBe(201)
    expect(await openSteps()).toEqual(['review'])
    expect(await running()).toEqual([])
    item.context.clock.set('2026-03-24T02:00:00Z')
    await item.runJobs()
    expect(await openSteps()).toEqual(['review'])

    // Reviewed again, it is shown again for its whole time; without objection it goes on by itself.
    await review()
    expect(await running()).toMatchObject([{ from: '2026-03-24', through: '2026-03-31' }])
    item.context.clock.set('2026-03-31T16:00:00Z')
    await item.runJobs()
    expect(await openSteps()).toEqual(['decide'])
    await mustAct(item.officer('decider'), caseId, 'decide', {
      type: 'decide',
      outcome: 'granted',
      content: '准予补贴',
    })
    expect(await openSteps()).toEqual(['pay'])
    item.context.clock.set('2026-03-02T02:00:00Z')
  })

  test('O6-5 contributions from the register stand; who says they are wrong opens them, and the office sees it', async () => {
    const client = await item.applicant('zhangwei')
    const draft = await begin(item, client)
    const official = months(['2026-01', '800', '400'], ['2026-02', '800.5', '400'])
    expect(draft.answers['payments']).toMatchObject(official)
    const own = months(['2026-01', '900', '400'])
    expect((await fill(client, draft, { payments: own })).body).toMatchObject({
      ignored: ['/payments'],
    } satisfies Partial<DraftChanged>)
    const contested = await client.post(`/api/drafts/${draft.id}/contest`, {
      path: '/payments',
      reason: '一月实缴 900 元，附缴费凭证',
    })
    expect(contested.status, contested.text).toBeLessThan(300)
    const opened = (await client.get(`/api/drafts/${draft.id}`)).body as DraftView
    expect((await fill(client, opened, { payments: own })).body).toMatchObject({ ignored: [] })
    const changed = (await client.get(`/api/drafts/${draft.id}`)).body as DraftView
    expect(changed.answers['payments']).toMatchObject(own)
    expect(changed.provenance['/payments']).toMatchObject({ trust: 'contested', sourceValue: official })

    // 件标疑义: the office sees the mark, what the register said, and the proof.
    expect((await refusedBecause(client, changed)).map(({ path }) => path)).toContain(
      '/materials/contributionReceipts',
    )
    await fill(client, changed, { ...answers, periodTo: '2026-01' })
    for (const material of ['hardshipProof', 'bankCardPhoto', 'contributionReceipts'])
      expect((await upload(client, draft.id, `material=${material}`, picture)).status, material).toBe(201)
    const { caseId } = await mustSubmit(
      client,
      (await client.get(`/api/drafts/${draft.id}`)).body as DraftView,
    )
    const view = await viewOf(item.officer('window'), caseId)
    expect(view.answers['payments']).toMatchObject(own)
    expect(view.provenance['/payments']).toMatchObject({ trust: 'contested', sourceValue: official })
    expect(view.materials.find(({ material }) => material === 'contributionReceipts')).toMatchObject({
      attachments: [{ name: picture.name }],
    })
  })
})

/** What P1 adds to the identity card, the account and the register of contributions. */
const answers = {
  usedMonths: 0,
  hukou: '530103006',
  liveAddress: { region: '530103006', detail: '穿金路1号' },
  empCertNo: '5301032026000001',
  hardType: 'longUnemployed',
  jobPlace: '穿金路农贸市场',
  jobType: '配送',
  periodFrom: '2026-01',
  periodTo: '2026-02',
  bankName: '某银行',
  bankCard: '6222023500001234562',
  bankHolder: '张伟',
  declaration: { agreed: true, agreedAt: '2026-03-02T02:00:00Z' },
}
