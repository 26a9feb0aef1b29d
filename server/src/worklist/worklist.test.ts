import { beforeAll, expect, test } from 'vitest'
import {
  met,
  mustAct,
  openOffice,
  submittedCase,
  viewOf,
  worklistOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

describeOnBothDatabases('a worklist', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('shows what is due first at the top, with the light of the day', async () => {
    const first = await submittedCase(office)
    office.context.clock.set('2026-07-08T02:00:00Z')
    const second = await submittedCase(office)
    const entries = (await worklistOf(office.window, 'pool')).entries
    expect(entries.map(({ caseId, dueOn }) => [caseId, dueOn])).toEqual([
      [first.caseId, '2026-07-13'],
      [second.caseId, '2026-07-15'],
    ])
    office.context.clock.set('2026-07-10T02:00:00Z')
    expect(
      (await worklistOf(office.window, 'pool')).entries.map(({ light, remaining }) => [light, remaining]),
    ).toEqual([
      ['yellow', 1],
      ['green', 3],
    ])
  })

  test('separates what I took from what waits for somebody like me', async () => {
    const [entry] = (await worklistOf(office.window, 'pool')).entries
    const colleague = office.app.as(await office.hire(['window'], '同事'))
    await mustAct(colleague, entry?.caseId ?? '', 'accept', { type: 'claim' })
    expect((await worklistOf(office.window, 'pool')).entries.map(({ taskId }) => taskId)).not.toContain(
      entry?.taskId,
    )
    expect((await worklistOf(colleague, 'mine')).entries).toMatchObject([
      { taskId: entry?.taskId, isMine: true },
    ])
    expect((await worklistOf(office.window, 'all')).entries.map(({ taskId }) => taskId)).toContain(
      entry?.taskId,
    )
    const refused = await viewOf(office.window, entry?.caseId ?? '')
    expect(refused.actions).toContainEqual(
      expect.objectContaining({ action: 'claim', isAllowed: false, reason: 'heldByAnother' }),
    )
    await mustAct(colleague, entry?.caseId ?? '', 'accept', { type: 'release' })
    await mustAct(office.window, entry?.caseId ?? '', 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    expect((await worklistOf(office.inspector, 'pool')).entries).toMatchObject([{ stepName: '现场勘查' }])
  })

  test('counts what each part holds for its reader', async () => {
    for (const officer of [office.window, office.inspector]) {
      const counts = (await officer.get('/api/worklist/counts')).body
      const listed = { mine: 0, pool: 0, all: 0 }
      for (const filter of ['mine', 'pool', 'all'] as const)
        listed[filter] = (await worklistOf(officer, filter)).entries.length
      expect(counts).toEqual(listed)
      expect(listed.pool).toBeGreaterThan(0)
    }
    expect((await office.applicant.get('/api/worklist/counts')).status).toBe(403)
  })

  test('opens every case it lists, and pages by a cursor that nobody can forge', async () => {
    for (const { caseId } of (await worklistOf(office.window, 'all')).entries)
      await viewOf(office.window, caseId)
    const forged = Buffer.from('["2000-01-01","01990000-0000-7000-8000-0000000000ff"]').toString('base64url')
    expect((await office.window.get(`/api/worklist?cursor=${forged}.AAAAAAAAAAAAAAAAAAAAAA`)).status).toBe(
      400,
    )
    await database()
      .sql`insert into tasks (department_id, id, case_id, step, step_key, name, phase, kind, state,
        pool_roles, officer_ids, opened_at, due_on)
      select department_id, gen_random_uuid(), case_id, step, step_key, name, phase, kind, 'open', pool_roles,
        officer_ids, opened_at, case when n % 3 = 0 then null else date '2026-08-01' + n % 7 end
      from tasks, generate_series(1, 120) n where step_key = 'inspect'`
    const seen: string[] = []
    const dates: string[] = []
    for (let path = '/api/worklist?filter=pool'; ;) {
      const page = (await office.inspector.get(path)).body as Awaited<ReturnType<typeof worklistOf>>
      seen.push(...page.entries.map(({ taskId }) => taskId))
      dates.push(...page.entries.map(({ dueOn }) => dueOn ?? '9999-12-31'))
      expect(page.entries.length).toBeLessThanOrEqual(50)
      if (page.nextCursor === undefined) break
      path = `/api/worklist?filter=pool&cursor=${page.nextCursor}`
    }
    expect(new Set(seen).size).toBe(121)
    expect(seen).toHaveLength(121)
    expect(dates).toEqual(dates.toSorted())
  })
})
