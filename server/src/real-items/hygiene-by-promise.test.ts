import type { AttachmentView, CasePage, CaseView, LicenceAnswer, NotificationPage } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { act, fill, met, mustAct, upload, viewOf } from '../cases/testing/open-office.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { openContent } from '../exchange/list-records.ts'
import { exchangeRecords } from '../exchange/tables.ts'
import { licences } from '../licences/tables.ts'
import { registries } from '../registries/tables.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { hygieneAnswers } from './testing/hygiene-answers.ts'
import {
  complete,
  mustSubmit,
  openItem,
  picture,
  readAsApplicant,
  readDraft,
  type OpenItem,
} from './testing/open-item.ts'
import { inspectedSite } from './testing/inspected-site.ts'

const slug = 'public-place-hygiene'
const creditCode = '92530103MA6TEXA04D'
const department = { name: '盘龙区卫生健康局', creditCode: '11530103015100039W' }
const heading = ['统一社会信用代码', '列入失信名单', '原因'] as const
const inspectors = [
  { name: '李卫', certificate: '滇A0001' },
  { name: '赵健', certificate: '滇A0002' },
]

describeOnBothDatabases('the hygiene licence by promise', database => {
  let item: OpenItem
  let client: AppClient

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department,
      start: '2026-04-27T02:00:00Z',
      registers: [{ key: 'credit', rows: [heading, [creditCode, false, '']] }],
    })
    client = await item.applicant('haoweidao')
  })

  async function granted(): Promise<string> {
    const caseId = await begin(item, client)
    await mustAct(item.officer('window'), caseId, 'accept', accepts)
    await mustAct(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })
    return caseId
  }

  test('clear credit: granted within the day, and a check is due two months later', async () => {
    item.context.clock.set('2026-04-27T02:00:00Z')
    const caseId = await granted()
    const view = await viewOf(item.officer('reviewer'), caseId)
    expect(view.case.status).toBe('granted')
    expect(view.followUps).toMatchObject([
      { stage: 'check', dueOn: '2026-06-26', inspectors: 2, mayOrder: true, checks: [] },
    ])
    expect(view.tasks.find(({ kind }) => kind === 'check')).toMatchObject({
      name: { 'zh-CN': '告知承诺事后核查' },
      isMine: true,
      dueOn: '2026-06-26',
    })
    const told = await readAsApplicant(client, caseId)
    expect(told.followUps?.[0]).not.toHaveProperty('checklist')
  })

  test('failed, not put right, checked again, revoked: the licence with it, all of it on record', async () => {
    item.context.clock.set('2026-04-28T02:00:00Z')
    const caseId = await granted()
    await mustAct(item.officer('window'), caseId, 'certify', { type: 'approve' })
    await mustAct(item.officer('window'), caseId, 'deliver', { type: 'deliver', way: 'counter' })
    await item.runJobs()
    expect((await viewOf(item.officer('reviewer'), caseId)).case.status).toBe('concluded')
    const number = await licenceNumber(caseId)
    expect(await statusOf(number)).toBe('valid')

    item.context.clock.set('2026-05-11T02:00:00Z')
    const check = { type: 'recordCheck' as const, outcome: 'failed', findings: '消毒间未按承诺设置' }
    const alone = await act(item.officer('reviewer'), caseId, 'promiseCheck', {
      ...check,
      inspectors: inspectors.slice(0, 1),
      requirements: '设置消毒间',
    })
    expect([alone.status, (alone.body as { code: string }).code]).toEqual([422, 'case.inspectorsMissing'])
    const order = await mustAct(item.officer('reviewer'), caseId, 'promiseCheck', {
      ...check,
      inspectors,
      requirements: '设置消毒间',
    })
    expect(order.documents.map(({ template }) => template)).toContain('rectificationOrder')
    const waiting = await readAsApplicant(client, caseId)
    expect(waiting.needsFromMe).toEqual(['rectify'])
    expect(waiting.actions.map(({ action }) => action)).toContain('reportRectification')
    expect(waiting.followUps).toMatchObject([
      {
        stage: 'rectification',
        dueOn: '2026-06-01',
        rectifications: [{ requirements: '设置消毒间', dueOn: '2026-06-01' }],
      },
    ])
    expect(JSON.stringify(waiting.followUps)).not.toContain('滇A0001')

    item.context.clock.set('2026-06-01T16:00:30Z')
    await item.runJobs()
    expect((await viewOf(item.officer('reviewer'), caseId)).followUps?.[0]).toMatchObject({
      stage: 'recheck',
      rectifications: [{ lapsedAt: expect.any(String) }],
    })
    item.context.clock.set('2026-06-03T02:00:00Z')
    await mustAct(item.officer('reviewer'), caseId, 'promiseCheck', { ...check, inspectors })
    const judging = item.officer('decider')
    const bare = await act(judging, caseId, 'promiseCheck', {
      type: 'judgeRevocation',
      outcome: 'revoked',
      reason: '未按承诺整改',
    })
    expect((bare.body as { code: string }).code).toBe('case.legalBasisMissing')
    const revoked = await mustAct(judging, caseId, 'promiseCheck', {
      type: 'judgeRevocation',
      outcome: 'revoked',
      reason: '未按承诺整改',
      legalBasis: '《中华人民共和国行政许可法》第六十九条第二款',
      remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
    })
    expect(revoked.documents.map(({ template }) => template)).toContain('revocationDecision')
    await item.runJobs()
    expect(await statusOf(number)).toBe('revoked')
    const [licence] = (await viewOf(judging, caseId)).licences ?? []
    expect(licence?.identifier).toContain(`${department.creditCode}001.${department.creditCode}.2026`)
    const verified = await item.anyone.get(`/api/licences/${licence?.identifier}/verification`)
    expect(verified.body).toMatchObject({ status: 'revoked', endedAt: '2026-06-03T02:00:00.000Z' })
    expect(await exchanged(caseId, 'up_lic_data', 'certificate_status')).toEqual(['有效', '撤销'])
    const view = await readAsApplicant(client, caseId)
    expect(view.case.status).toBe('concluded')
    expect(view.decision?.outcome).toBe('granted')
    expect(view.grantEnd).toMatchObject({ how: 'revoked', reason: '未按承诺整改' })
    expect(view.timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['rectificationOrdered', 'rectificationLapsed', 'grantEnded']),
    )
    expect(await exchanged(caseId, 'up_pro_result', 'result_type')).toEqual(['准予', '撤销'])
    expect(await notices(client)).toContain('grantRevoked')
    expect(view.breaches).toMatchObject([{ kind: 'promiseUntrue', recordedAt: '2026-06-03T02:00:00.000Z' }])
  })

  test('a promise that was untrue: no promises until it is repaired', async () => {
    item.context.clock.set('2026-06-04T02:00:00Z')
    const next = await begin(item, client)
    expect(await words(client)).toContain('改按一般程序办理')
    await mustAct(item.officer('window'), next, 'accept', accepts)
    expect(openSteps(await viewOf(item.officer('reviewer'), next))).toEqual(['review'])
    const { entries } = (await client.get('/api/my/cases')).body as CasePage
    for (const { id } of entries) {
      const supervisor = item.officer('supervisor')
      for (const { id: breachId } of (await viewOf(supervisor, id)).breaches ?? []) {
        const answer = await supervisor.post(`/api/cases/${id}/breaches/${breachId}/repair`, {
          reason: '已按要求整改并作出说明',
        })
        expect(answer.status, answer.text).toBe(204)
      }
    }
    const caseId = await granted()
    expect((await viewOf(item.officer('reviewer'), caseId)).followUps).toMatchObject([{ stage: 'check' }])
  })

  test('reported and put right: the check is passed, the licence stays', async () => {
    item.context.clock.set('2026-06-08T02:00:00Z')
    const caseId = await granted()
    const reviewer = item.officer('reviewer')
    const failed = { type: 'recordCheck' as const, outcome: 'failed', findings: '毛巾未消毒', inspectors }
    await mustAct(reviewer, caseId, 'promiseCheck', { ...failed, requirements: '毛巾一客一换一消毒' })
    const { followUps = [], case: now } = await readAsApplicant(client, caseId)
    const report = await client.post(
      `/api/my/cases/${caseId}/commands`,
      { command: { type: 'reportRectification', followUp: followUps[0]?.id, report: '已配消毒柜' } },
      { 'If-Match': `"${now.version}"` },
    )
    expect(report.status, report.text).toBe(200)
    await mustAct(reviewer, caseId, 'promiseCheck', {
      type: 'recordCheck',
      outcome: 'passed',
      findings: '已整改',
      inspectors,
      checklist: met('cpPromise', 'cpStandard'),
    })
    const view = await readAsApplicant(client, caseId)
    expect(view.followUps).toMatchObject([{ stage: 'closed', result: 'passed' }])
    expect(view.grantEnd).toBeUndefined()
  })

  test('注销 on request: by whoever decides, the licence is cancelled', async () => {
    item.context.clock.set('2026-06-09T02:00:00Z')
    const caseId = await granted()
    await mustAct(item.officer('window'), caseId, 'certify', { type: 'approve' })
    await item.runJobs()
    const number = await licenceNumber(caseId)
    const end = {
      type: 'endGrant',
      how: 'cancelled',
      ground: 'requested',
      reason: '停业',
      legalBasis: '第七十条',
    }
    const { case: now } = await viewOf(item.officer('decider'), caseId)
    const send = (by: AppClient) =>
      by.post(`/api/cases/${caseId}/commands`, { command: end }, { 'If-Match': `"${now.version}"` })
    expect((await send(item.officer('window'))).status).toBe(403)
    const done = await send(item.officer('decider'))
    expect(done.status, done.text).toBe(200)
    await item.runJobs()
    expect(await statusOf(number)).toBe('cancelled')
  })

  async function licenceNumber(caseId: string): Promise<string> {
    const rows = await withReader(item.context.database, { service: 'licences' }, reader =>
      reader.select().from(licences).where(eq(licences.caseId, caseId)),
    )
    return rows[0]?.number ?? ''
  }

  async function statusOf(number: string): Promise<string | undefined> {
    const answer = await item.anyone.post('/api/licence-queries', { by: 'number', number })
    return (answer.body as LicenceAnswer).licences[0]?.status
  }

  /** What the exchange was told in a column of a table, in order. */
  async function exchanged(caseId: string, table: string, column: string): Promise<unknown[]> {
    const rows = await withReader(item.context.database, { service: 'jobs' }, reader =>
      reader.select().from(exchangeRecords).where(eq(exchangeRecords.caseId, caseId)),
    )
    return rows
      .toSorted((a, b) => a.sequence - b.sequence)
      .flatMap(row => (openContent(item.context, row)[table] ?? []).map(each => each[column]))
  }
})

describeOnBothDatabases('the hygiene licence by promise with a bad record', database => {
  test('O2-2 discredited: the general procedure, and everybody is told why', async () => {
    const item = await openItem(database(), {
      slug,
      department: { name: '盘龙区住房和城乡建设局', creditCode: '1153010301510008X0' },
      start: '2026-04-27T02:00:00Z',
      registers: [{ key: 'credit', rows: [heading, [creditCode, true, '虚假承诺未修复']] }],
    })
    const client = await item.applicant('haoweidao')
    const caseId = await begin(item, client)
    await item.runJobs()
    expect(await words(client)).toContain('改按一般程序办理')
    expect(await words(item.officer('window'))).toContain('告知承诺改按一般程序')
    const asked = (await viewOf(item.officer('window'), caseId)).timeline.find(
      ({ type }) => type === 'sourceAnswered',
    )
    expect(asked).toMatchObject({ params: { state: 'answered' } })
    await mustAct(item.officer('window'), caseId, 'accept', accepts)
    const view = await viewOf(item.officer('reviewer'), caseId)
    expect(openSteps(view)).toEqual(['review'])
    await mustAct(item.officer('reviewer'), caseId, 'review', {
      type: 'approve',
      opinion: '同意',
      checklist: met('cpReport'),
    })
    await mustAct(item.officer('reviewer'), caseId, 'inspect', {
      type: 'approve',
      opinion: '符合',
      checklist: await inspectedSite(item.officer('reviewer'), caseId),
    })
    await mustAct(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })
    expect((await viewOf(item.officer('reviewer'), caseId)).followUps).toBeUndefined()
  })

  test('O2-2 no credit source: a person decides, here against the promise', async () => {
    const item = await openItem(database(), {
      slug,
      department: { name: '盘龙区行政审批局', creditCode: '115301030151000125' },
      start: '2026-04-27T02:00:00Z',
      registers: [{ key: 'credit', rows: [heading, [creditCode, false, '']] }],
    })
    await withTransaction(item.context.database, { departmentId: item.departmentId }, transaction =>
      transaction.delete(registries).where(eq(registries.departmentId, item.departmentId)),
    )
    const client = await item.applicant('haoweidao')
    const caseId = await begin(item, client)
    expect(openSteps(await viewOf(item.officer('reviewer'), caseId))).toEqual(['askCredit'])
    await mustAct(item.officer('reviewer'), caseId, 'askCredit', { type: 'reject', opinion: '电话核实失信' })
    await mustAct(item.officer('window'), caseId, 'accept', accepts)
    expect(openSteps(await viewOf(item.officer('reviewer'), caseId))).toEqual(['review'])
  })
})

/** The same place, on a promise instead of a report. */
const {
  'test/no': _no,
  'test/laboratory': _laboratory,
  'test/testedOn': _testedOn,
  ...asked
} = hygieneAnswers
const promiseAnswers = {
  ...asked,
  mode: 'promise',
  promise: { agreed: true, agreedAt: '2026-04-27T02:00:00Z' },
}

const accepts = { type: 'accept' as const, checklist: met('cpComplete', 'cpExamined') }

async function begin(item: OpenItem, client: AppClient): Promise<string> {
  const draft = await complete(item, client, promiseAnswers, ['layout', 'hygieneRules'])
  const signed = await upload(client, draft.id, 'field=/promise', picture)
  expect(signed.status, signed.text).toBe(201)
  const { id: attachment } = signed.body as AttachmentView
  const signature = { attachment, signedBy: '张伟', signedAt: '2026-04-27T02:00:00Z' }
  const draftNow = await readDraft(client, draft.id)
  expect((await fill(client, draftNow, { 'promise/signature': signature })).status).toBe(200)
  const { caseId } = await mustSubmit(client, await readDraft(client, draft.id))
  await mustAct(item.officer('window'), caseId, 'preReview', { type: 'passPreReview' })
  for (let round = 0; round < 4; round += 1) await item.runJobs()
  return caseId
}

function openSteps({ tasks }: CaseView): string[] {
  return tasks.filter(({ state }) => state === 'open' || state === 'claimed').map(({ stepKey }) => stepKey)
}

async function notices(client: AppClient): Promise<string[]> {
  const page = (await client.get('/api/notifications')).body as NotificationPage
  return page.entries.map(({ notice }) => notice)
}

async function words(client: AppClient): Promise<string> {
  return JSON.stringify((await client.get('/api/notifications')).body)
}
