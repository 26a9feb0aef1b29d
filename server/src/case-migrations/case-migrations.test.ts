import type {
  CaseMigration,
  CaseMigrations,
  FlowStep,
  ItemDefinition,
  MigrationPreview,
  OpenCases,
  Problem,
} from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { loadCaseWorld } from '../cases/load-case-world.ts'
import { findCase } from '../cases/queries.ts'
import { withReader } from '../db/with-transaction.ts'
import { verifyInvariants } from '../audit/verify-invariants.ts'
import {
  handleUntil,
  met,
  mustAct,
  openOffice,
  submittedCase,
  viewOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { republishItem, withFields } from '../cases/testing/republish-item.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import type { TestResponse } from '../testing/app-client.ts'

describeOnBothDatabases('cases and another version of their item', database => {
  let office: Office
  let original: ItemDefinition
  /** The version that the cases of a test begin with. */
  let first = 0

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    await republishItem(office, definition => (original = definition))
  })
  beforeEach(async () => {
    first = await republishItem(office, () => original)
  })

  test('a case goes on by the version in use: answers by their new keys, work by the new flow, days as they were', async () => {
    const { caseId, caseNumber: number } = await submittedCase(office)
    await handleUntil(office, caseId, 'review')
    const before = await viewOf(office.reviewer, caseId)
    const version = await republishItem(office, renamed)
    expect(await openCases()).toMatchObject({
      toVersion: version,
      isCut: false,
      entries: [{ id: caseId, number, itemVersion: first, status: 'accepted' }],
    })
    expect(JSON.stringify(await openCases())).not.toContain('明亮')

    const seen = await preview(caseId)
    expect(seen).toMatchObject({ caseId, toVersion: version, issues: [], left: ['材质'] })
    expect(seen.refusal).toBeUndefined()
    const done = await migrate(caseId, seen)
    expect(done.status, done.text).toBe(200)
    expect(done.body as CaseMigration).toMatchObject({ caseId, fromVersion: first, toVersion: version })

    const after = await viewOf(office.reviewer, caseId)
    expect(after).toMatchObject({ itemVersion: version, submission: 2 })
    expect(after.answers).toMatchObject({ contactPerson: '何联系', content: '门头招牌' })
    expect(after.answers).not.toHaveProperty('contactName')
    expect(after.materials.find(({ material }) => material === 'siteDeed')?.attachments).toHaveLength(1)
    expect(after.clocks.map(({ limit, dueOn }) => [limit, dueOn])).toEqual(
      before.clocks.map(({ limit, dueOn }) => [limit, dueOn]),
    )
    expect(after.timeline.at(-1)).toMatchObject({
      type: 'migrated',
      text: '流程优化',
      params: { to: version },
    })
    await mustAct(office.reviewer, caseId, 'examine', {
      type: 'approve',
      opinion: '符合规定',
      checklist: met('cpArea', 'cpPeriod'),
    })
    // The step that only the later version has.
    expect((await viewOf(office.reviewer, caseId)).tasks.map(({ stepKey }) => stepKey)).toContain('second')

    expect((await log()).entries).toMatchObject([{ caseId, number, reason: '流程优化', by: '钱设计' }])
    expect((await openCases()).entries).toEqual([])
    expect((await verifyInvariants(database(), office.context.clock.now())).lines).toEqual([])
  })

  test('a snapshot is read by the version it was made by, files by the names of the version in use', async () => {
    const { caseId } = await submittedCase(office)
    await republishItem(office, renamed)
    expect((await migrate(caseId, await preview(caseId))).status).toBe(200)
    const scope = { departmentId: office.departmentId }
    const worlds = await withReader(database(), scope, async reader => {
      const caseRow = await findCase(reader, office.departmentId, caseId)
      if (caseRow === undefined) throw new Error('no case')
      return Promise.all([1, 2].map(number => loadCaseWorld(office.context, reader, caseRow, number)))
    })
    expect(
      worlds.map(({ version, submission }) => [version.version, Object.keys(submission.answers)]),
    ).toEqual([
      [first, expect.arrayContaining(['contactName', 'structureMaterial'])],
      [first + 1, expect.arrayContaining(['contactPerson'])],
    ])
    expect(worlds[1]?.submission.answers).not.toHaveProperty('structureMaterial')

    await republishItem(office, definition => ({
      ...definition,
      materials: definition.materials.map(material =>
        material.key === 'siteDeed' ? { ...material, key: 'siteProof' } : material,
      ),
    }))
    expect((await preview(caseId)).issues).toEqual([])
  })

  test('a case stays where its work is, or what it says, has no place: the preview says so before', async () => {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'inspect')
    await republishItem(office, definition => ({
      ...withFields(definition, field =>
        field.key === 'structureMaterial' ? { ...field, isRequired: true, id: 'newOne' } : field,
      ),
      flow: { ...definition.flow, steps: definition.flow.steps.filter(({ key }) => key !== 'inspect') },
    }))
    const seen = await preview(caseId)
    expect(seen.refusal).toMatchObject({ 'zh-CN': expect.stringContaining('现场勘查') })
    expect(seen.issues).toEqual([expect.objectContaining({ code: 'answer.required' })])
    const refused = await migrate(caseId, seen)
    expect([refused.status, (refused.body as Problem).code]).toEqual([409, 'case.stepsGone'])
    expect(refused.text).toContain('现场勘查')
  })

  test('answers that the version does not take are refused with every thing that is wrong, and nothing changes', async () => {
    const { caseId } = await submittedCase(office)
    const version = await republishItem(office, definition =>
      withFields(definition, field =>
        field.key === 'structureMaterial' ? { ...field, isRequired: true, id: 'newOne' } : field,
      ),
    )
    const seen = await preview(caseId)
    const refused = await migrate(caseId, seen)
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'caseMigration.answersNotAcceptable', issues: [{ path: '/structureMaterial' }] },
    ])
    const view = await viewOf(office.window, caseId)
    expect(view).toMatchObject({ itemVersion: first, submission: 1, case: { version: seen.caseVersion } })
    expect(version).toBe(first + 1)
    expect((await log()).entries.map(entry => entry.caseId)).not.toContain(caseId)
  })

  test('only for designers of the department, on the case and the version that were previewed, once', async () => {
    const { caseId } = await submittedCase(office)
    await republishItem(office, renamed)
    const seen = await preview(caseId)
    const path = `/api/design/items/${office.itemId}/cases/${caseId}/migration`
    for (const client of [office.window, office.applicant, office.stranger]) {
      expect([403, 404]).toContain((await client.get(path)).status)
      const denied = await client.post(path, body(seen), { 'if-match': `"${seen.caseVersion}"` })
      expect([403, 404]).toContain(denied.status)
    }
    await mustAct(office.supervisor, caseId, '', { type: 'note', text: '留意' })
    const stale = await migrate(caseId, seen)
    expect([stale.status, stale.body]).toMatchObject([409, { code: 'case.staleVersion' }])
    const now = await preview(caseId)
    await republishItem(office, definition => ({ ...definition }))
    const other = await migrate(caseId, now)
    expect([other.status, other.body]).toMatchObject([409, { code: 'caseMigration.upToDate' }])
    const key = crypto.randomUUID()
    const [first, again] = [
      await migrate(caseId, await preview(caseId), key),
      await migrate(caseId, now, key),
    ]
    expect([first.status, again.status]).toEqual([200, 422])
    expect((await log()).entries.filter(entry => entry.caseId === caseId)).toHaveLength(1)
  })

  function renamed(definition: ItemDefinition): ItemDefinition {
    const second: FlowStep = {
      type: 'userTask',
      id: 'second',
      key: 'second',
      name: '复核',
      phase: 'review',
      assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } },
      completion: { type: 'single' },
    }
    const steps = definition.flow.steps.flatMap(step =>
      step.key === 'review' ? [{ ...step, key: 'examine' }, second] : [step],
    )
    const changed = withFields(definition, field => {
      if (field.key === 'structureMaterial') return undefined
      return field.key === 'contactName' ? { ...field, key: 'contactPerson' } : field
    })
    return {
      ...changed,
      flow: { ...definition.flow, steps },
      materials: definition.materials.map(material =>
        material.key === 'siteRights' ? { ...material, key: 'siteDeed' } : material,
      ),
    }
  }

  async function openCases(): Promise<OpenCases> {
    return (await office.designer.get(`/api/design/items/${office.itemId}/open-cases`)).body as OpenCases
  }

  async function preview(caseId: string): Promise<MigrationPreview> {
    const answer = await office.designer.get(`/api/design/items/${office.itemId}/cases/${caseId}/migration`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body as MigrationPreview
  }

  const body = (seen: MigrationPreview) => ({ toVersion: seen.toVersion, reason: '流程优化' })

  function migrate(caseId: string, seen: MigrationPreview, key = crypto.randomUUID()): Promise<TestResponse> {
    return office.designer.post(`/api/design/items/${office.itemId}/cases/${caseId}/migration`, body(seen), {
      'if-match': `"${seen.caseVersion}"`,
      'idempotency-key': key,
    })
  }

  async function log(): Promise<CaseMigrations> {
    return (await office.designer.get(`/api/design/items/${office.itemId}/case-migrations`))
      .body as CaseMigrations
  }
})
