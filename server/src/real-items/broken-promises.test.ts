import type { BreachView, CaseView, DraftView, ItemDefinition } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { audit } from '../audit/tables.ts'
import { act, met, mustAct, viewOf } from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import { bindSlots } from '../templates/bind-slots.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { bindingsFor } from './testing/bindings-for.ts'
import { hygieneAnswers } from './testing/hygiene-answers.ts'
import { inspectedSite } from './testing/inspected-site.ts'
import { definitionOf } from './testing/open-form.ts'
import {
  complete,
  mustSubmit,
  openItem,
  readAsApplicant,
  refusedBecause,
  type OpenItem,
} from './testing/open-item.ts'

const slug = 'public-place-hygiene'
const credit = { key: 'credit', rows: [['统一社会信用代码', '列入失信名单', '原因']] }
const start = '2026-04-27T02:00:00Z'
const health = { name: '盘龙区卫生健康局', creditCode: '11530103015100039W' }
const housing = { name: '盘龙区住房和城乡建设局', creditCode: '1153010301510008X0' }
/** Everything of the ten materials that a licence or the form does not stand for. */
const main = ['layout', 'testReport', 'main1', 'main2', 'main3']
const later = ['hygieneRules', 'later1']

describeOnBothDatabases('ten materials of which two may follow (7.5)', database => {
  let item: OpenItem

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: health,
      start,
      registers: [credit],
      built: ofTen(),
    })
    expect(item.definition.materials).toHaveLength(10)
    expect(item.definition.materials.filter(({ necessity }) => necessity === 'deferrable')).toHaveLength(2)
  })

  test('a main material is missing: nothing is put off, the application is not taken', async () => {
    const client = await item.applicant('haoweidao')
    const draft = await complete(item, client, hygieneAnswers, [...main.slice(1), ...later])
    expect(await refusedBecause(client, draft)).toMatchObject([
      { code: 'material.missing', path: '/materials/layout', severity: 'error' },
    ])
  })

  test('one that may follow is missing: accepted, the clock runs on, granted only when it is in', async () => {
    const { client, caseId } = await accepted(item, [...main, 'hygieneRules'])
    const told = await readAsApplicant(client, caseId)
    expect(told.deferral).toEqual({ materials: ['later1'], onLapse: 'terminated', dueOn: '2026-05-13' })
    // Due with the promised decision, which is not put off and stands still for nothing.
    expect(told.clocks.find(({ limit }) => limit === 'promised')).toMatchObject({
      dueOn: '2026-05-13',
      light: 'green',
    })
    item.context.clock.set('2026-05-12T02:00:00Z')
    expect(
      (await readAsApplicant(client, caseId)).clocks.find(({ limit }) => limit === 'promised'),
    ).toMatchObject({ dueOn: '2026-05-13', light: 'yellow' })
    await inspect(item, caseId)
    const decider = item.officer('decider')
    const grant = { type: 'decide' as const, outcome: 'granted' }
    expect(codeOf(await act(decider, caseId, 'decide', grant))).toBe('case.debtsOutstanding')
    await mustAct(decider, caseId, 'decide', { type: 'confirmMaterial', material: 'later1', note: '补交' })
    await mustAct(decider, caseId, 'decide', grant)
    expect((await readAsApplicant(client, caseId)).breaches).toBeUndefined()
    item.context.clock.set(start)
  })
})

describeOnBothDatabases('a broken promise (7.4, 7.5)', database => {
  let item: OpenItem
  let elsewhere: OpenItem
  let client: AppClient
  let brokenCase: string
  let breach: BreachView

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: health,
      start,
      registers: [credit],
      built: ofTen(),
    })
    elsewhere = await openItem(database(), { slug, department: housing, start, registers: [credit] })
    client = await item.applicant('haoweidao')
  })

  test('materials that never came: concluded as the item says, and on record for whom it is about', async () => {
    const { caseId } = await accepted(item, [...main, 'hygieneRules'])
    brokenCase = caseId
    expect((await viewOf(item.officer('reviewer'), caseId)).unrepairedBreaches).toBeUndefined()
    item.context.clock.set('2026-05-13T16:00:30Z')
    await item.runJobs()
    const over = await readAsApplicant(client, caseId)
    expect(over.case.status).toBe('terminated')
    expect(over.documents.map(({ template }) => template)).toContain('deferralLapseNotice')
    expect(over.breaches).toEqual([
      { id: expect.any(String), kind: 'deferralLapsed', recordedAt: '2026-05-13T16:00:30.000Z' },
    ])
    expect(over, 'of officers').not.toHaveProperty('unrepairedBreaches')
    const seen = await viewOf(item.officer('supervisor'), caseId)
    ;[breach] = seen.breaches as [BreachView]
    expect(breach).toMatchObject({ kind: 'deferralLapsed', mayRepair: true })
  })

  test('it is held against the next application, here and in another department', async () => {
    for (const office of [item, elsewhere]) {
      office.context.clock.set('2026-05-14T02:00:00Z')
      const own = await office.applicant('haoweidao')
      const files = office === item ? [...main, 'hygieneRules'] : ['layout', 'testReport']
      const draft = await complete(office, own, hygieneAnswers, files)
      expect(draft.mayNotDefer).toBe(true)
      const missing = office === item ? 'later1' : 'hygieneRules'
      expect(await refusedBecause(own, draft)).toMatchObject([
        { code: 'material.notDeferrable', path: `/materials/${missing}` },
      ])
      // With everything handed in it is an application like any other; whoever handles it is told.
      const { caseId } = await accepted(office, [...files, missing])
      const view = await viewOf(office.officer('reviewer'), caseId)
      expect(view.unrepairedBreaches).toBe(1)
      expect(view.breaches, 'of another case').toBeUndefined()
    }
    const stranger = await begunBy(item, 'qingquan')
    expect(stranger.mayNotDefer, 'somebody else').toBeUndefined()
  })

  test('repaired by who oversees, with a reason and on record: then it is held against nobody', async () => {
    const repair = (by: AppClient, reason: string) =>
      by.post(`/api/cases/${brokenCase}/breaches/${breach.id}/repair`, { reason })
    expect((await repair(item.officer('window'), '已补交')).status).toBe(403)
    expect((await repair(elsewhere.officer('supervisor'), '已补交')).status).toBe(404)
    expect((await repair(item.officer('supervisor'), ' ')).status).toBe(422)
    expect((await repair(item.officer('supervisor'), '已补交制度并书面说明')).status).toBe(204)
    expect(codeOf(await repair(item.officer('supervisor'), '再次'))).toBe('breach.repaired')

    const told = (await readAsApplicant(client, brokenCase)).breaches
    expect(told).toEqual([
      {
        id: breach.id,
        kind: 'deferralLapsed',
        recordedAt: breach.recordedAt,
        repairedAt: expect.any(String),
        repairReason: '已补交制度并书面说明',
      },
    ])
    const seen = (await viewOf(item.officer('supervisor'), brokenCase)).breaches?.[0]
    expect(seen).toMatchObject({ repairedBy: 'supervisor' })
    expect(seen).not.toHaveProperty('mayRepair')
    const written = await withReader(item.context.database, { departmentId: item.departmentId }, reader =>
      reader.select().from(audit).where(eq(audit.action, 'breach.repair')),
    )
    expect(written).toHaveLength(1)

    const { caseId } = await accepted(item, [...main, 'hygieneRules'])
    expect((await readAsApplicant(client, caseId)).deferral?.materials).toEqual(['later1'])
  })
})

/** The template with ten materials, two of which may follow. */
function ofTen(): ItemDefinition {
  const definition = bindSlots(
    definitionOf(slug),
    bindingsFor(definitionOf(slug), health.creditCode, ['credit']),
  )
  const own = definition.materials.filter(
    ({ key }) => !['acReport', 'healthProofs', 'authority'].includes(key),
  )
  const more = ['main1', 'main2', 'main3', 'later1'].map(key => ({
    id: key,
    key,
    name: key,
    necessity: key === 'later1' ? ('deferrable' as const) : ('required' as const),
    source: 'applicant' as const,
    form: 'electronic' as const,
  }))
  return { ...definition, materials: [...own, ...more] }
}

async function begunBy(item: OpenItem, username: string): Promise<DraftView> {
  const client = await item.applicant(username)
  return (await client.post('/api/drafts', { itemId: item.itemId })).body as DraftView
}

async function accepted(
  item: OpenItem,
  materials: readonly string[],
): Promise<{ client: AppClient; caseId: string }> {
  const client = await item.applicant('haoweidao')
  const { caseId } = await mustSubmit(client, await complete(item, client, hygieneAnswers, materials))
  await mustAct(item.officer('window'), caseId, 'preReview', { type: 'passPreReview' })
  await mustAct(item.officer('window'), caseId, 'accept', {
    type: 'accept',
    checklist: met('cpComplete', 'cpExamined'),
  })
  return { client, caseId }
}

async function inspect(item: OpenItem, caseId: string): Promise<CaseView> {
  const reviewer = item.officer('reviewer')
  const said = { type: 'approve' as const, opinion: '符合' }
  await mustAct(reviewer, caseId, 'review', { ...said, checklist: met('cpReport') })
  await mustAct(reviewer, caseId, 'inspect', { ...said, checklist: await inspectedSite(reviewer, caseId) })
  return viewOf(reviewer, caseId)
}

function codeOf(answer: { body: unknown }): string {
  return (answer.body as { code: string }).code
}
