import type { SavedFilters, WorklistChoices } from '@yibiao/schemas'
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
      const listed = { mine: 0, pool: 0, all: 0, watched: 0, supervised: 0 }
      for (const filter of ['mine', 'pool', 'all', 'watched', 'supervised'] as const)
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
      .sql`insert into tasks (department_id, id, case_id, item_id, step, step_key, name, phase, kind, state,
        pool_roles, officer_ids, pool_role, opened_at, due_on)
      select department_id, gen_random_uuid(), case_id, item_id, step, step_key, name, phase, kind, 'open', pool_roles,
        officer_ids, pool_role, opened_at, case when n % 3 = 0 then null else date '2026-08-01' + n % 7 end
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

describeOnBothDatabases('a worklist, narrowed', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('by item, phase, light, dates and officer, and in the order of arrival', async () => {
    const late = await submittedCase(office)
    office.context.clock.set('2026-07-09T02:00:00Z')
    const soon = await submittedCase(office)
    await mustAct(office.window, soon.caseId, 'accept', { type: 'claim' })
    office.context.clock.set('2026-07-15T01:00:00Z')
    const fresh = await submittedCase(office)
    const numbers = async (narrowed: Readonly<Record<string, string>>) =>
      (await worklistOf(office.window, 'all', narrowed)).entries.map(({ caseId }) => caseId)
    expect(await numbers({})).toEqual([late.caseId, soon.caseId, fresh.caseId])
    expect(await numbers({ sort: 'arrived' })).toEqual([fresh.caseId, soon.caseId, late.caseId])
    // What the filter says is what the light of the row says.
    for (const light of ['red', 'yellow', 'green'])
      expect(
        (await worklistOf(office.window, 'all', { light })).entries.map(entry => entry.light),
        light,
      ).toEqual([light])
    expect(await numbers({ dueFrom: '2026-07-14', dueThrough: '2026-07-16' })).toEqual([soon.caseId])
    expect(await numbers({ itemId: office.itemId })).toHaveLength(3)
    expect(await numbers({ itemId: crypto.randomUUID() })).toEqual([])
    expect(await numbers({ phase: 'decide' })).toEqual([])
    expect(await numbers({ holderId: office.actors.window.loginId })).toEqual([soon.caseId])
    const [entry] = (await worklistOf(office.window, 'mine')).entries
    expect(entry).toMatchObject({
      version: 2,
      holderName: '王窗口',
      lastChange: 'taskClaimed',
      isWatched: false,
    })
  })

  test('by beginning of the number, part of the name, or the whole document number', async () => {
    office.context.clock.set('2026-07-15T02:00:00Z')
    const { caseId, caseNumber } = await submittedCase(office, {}, office.otherApplicant)
    for (const list of ['worklist?filter=all&', 'cases?']) {
      const found = async (query: string) => {
        const answer = await office.supervisor.get(`/api/${list}query=${encodeURIComponent(query)}`)
        expect(answer.status, answer.text).toBe(200)
        const { entries } = answer.body as { entries: { caseId?: string; id?: string }[] }
        return entries.map(entry => entry.caseId ?? entry.id)
      }
      expect(await found(caseNumber)).toEqual([caseId])
      expect(await found(caseNumber.slice(0, -1))).toContain(caseId)
      for (const part of ['昆明另一家公司', '另一家', '家公司', ' 另一家 '])
        expect(await found(part), part).toEqual([caseId])
      expect(await found('91350100M000100Y43')).toEqual([caseId])
      for (const nothing of ['一家另', '%', '91330100799655058C', `${caseNumber}9`])
        expect(await found(nothing)).toEqual([])
    }
    const stored = await database().sql`select applicant_digest from cases where id = ${caseId}`
    expect(String(stored[0]?.['applicant_digest'])).not.toContain('91350100M000100Y43')
  })

  test('by what an officer watches, which nobody else sees', async () => {
    const [entry] = (await worklistOf(office.window, 'all')).entries
    const path = `/api/cases/${entry?.caseId}/watch`
    const put = (isWatched: boolean) => office.window.request('PUT', path, { body: { isWatched } })
    expect((await put(true)).status).toBe(204)
    expect((await put(true)).status).toBe(204)
    expect((await worklistOf(office.window, 'watched')).entries).toMatchObject([
      { caseId: entry?.caseId, isWatched: true },
    ])
    expect((await worklistOf(office.decider, 'watched')).entries).toEqual([])
    expect((await viewOf(office.window, entry?.caseId ?? '')).isWatched).toBe(true)
    expect((await viewOf(office.decider, entry?.caseId ?? '')).isWatched).toBe(false)
    await put(false)
    expect((await worklistOf(office.window, 'watched')).entries).toEqual([])
    expect((await office.garden.request('PUT', path, { body: { isWatched: true } })).status).toBe(404)
  })

  test('by filters an officer has saved, which are the officer’s own', async () => {
    const filter = { part: 'all', light: 'red', sort: 'due' }
    const saved = await office.window.post('/api/worklist/filters', { name: '超期的', filter })
    expect(saved.body).toMatchObject({ filters: [{ name: '超期的', filter }] })
    const again = await office.window.post('/api/worklist/filters', {
      name: ' 超期的 ',
      filter: { part: 'mine' },
    })
    expect((again.body as SavedFilters).filters).toMatchObject([{ name: '超期的', filter: { part: 'mine' } }])
    expect((await office.decider.get('/api/worklist/filters')).body).toEqual({ filters: [] })
    const [own] = (again.body as SavedFilters).filters
    const path = `/api/worklist/filters/${own?.id}`
    expect((await office.decider.request('DELETE', path)).status).toBe(404)
    for (let place = 0; place < 19; place += 1)
      await office.window.post('/api/worklist/filters', { name: `筛选${place}`, filter })
    expect(await office.window.post('/api/worklist/filters', { name: '再一个', filter })).toMatchObject({
      status: 409,
      body: { code: 'worklist.tooManyFilters' },
    })
    expect((await office.window.request('DELETE', path)).status).toBe(200)
    const choices = (await office.window.get('/api/worklist/choices')).body as WorklistChoices
    expect(choices.items.map(({ id }) => id)).toEqual([office.itemId])
    expect(choices.officers.map(({ name }) => name)).toContain('王窗口')
  })
})
