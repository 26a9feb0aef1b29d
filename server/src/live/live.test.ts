import { afterEach, beforeAll, expect, test } from 'vitest'
import { met, mustAct, openOffice, submittedCase, viewOf, type Office } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { holdRow } from '../testing/hold-row.ts'
import type { Listener } from './audience.ts'
import { createEventStream } from './event-stream.ts'
import { LiveHub } from './live-hub.ts'
import { removeSignals } from './remove-signals.ts'
import { signal } from './send-signals.ts'

type Event = { id: string; event: string; data: { caseId?: string; version?: number } }

describeOnBothDatabases('live changes', database => {
  let office: Office
  const hubs: LiveHub[] = []

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })
  afterEach(() => {
    for (const hub of hubs.splice(0)) hub.close()
  })

  test('are heard by the department and the applicant, on every process, and by nobody else', async () => {
    const [one, other] = [openHub(), openHub()]
    const { window, decider, applicant, otherApplicant, garden } = office.actors
    const designer = await office.hire(['designer'])
    const near = [await listen(one, window), await listen(other, decider), await listen(other, applicant)]
    const far = [await listen(one, otherApplicant), await listen(one, garden), await listen(other, designer)]
    const { caseId } = await submittedCase(office)
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    for (const reader of near) {
      await reader.until(events => events.filter(({ event }) => event === 'case').length === 2)
      expect(reader.events.map(({ data }) => data.caseId).filter(Boolean)).toEqual([caseId, caseId])
    }
    await office.runJobs()
    await near[2]?.until(events => events.some(({ event }) => event === 'inbox'))
    for (const reader of far) expect(reader.events.map(({ event }) => event)).toEqual(['ready'])
  })

  test('come in the order of their numbers, in which 9 is before 10', async () => {
    const reader = await listen(openHub(), office.actors.window)
    const { departmentId, context } = office
    const caseId = context.newId()
    await withTransaction(context.database, { departmentId }, async transaction => {
      for (let version = 1; version <= 120; version += 1)
        await signal(context, transaction, { kind: 'case', departmentId, caseId, version })
    })
    await reader.until(events => events.some(({ data }) => data.version === 120))
    const versions = reader.events
      .filter(({ data }) => data.caseId === caseId)
      .map(({ data }) => data.version)
    expect(versions).toEqual(Array.from({ length: 120 }, (_, place) => place + 1))
  })

  test('reach a department that is asked, and the officer whose inbox it is', async () => {
    const hub = openHub()
    const garden = await listen(hub, office.actors.garden)
    const { caseId } = await submittedCase(office, { involves: ['garden'] })
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    await mustAct(office.inspector, caseId, 'inspect', {
      type: 'approve',
      opinion: '一致',
      checklist: met('cpPlace', 'cpSafety'),
    })
    const { case: summary } = await viewOf(office.supervisor, caseId)
    const reminded = await office.supervisor.post(
      `/api/cases/${caseId}/commands`,
      { command: { type: 'remind', text: '请尽快' } },
      { 'if-match': `"${summary.version}"` },
    )
    expect(reminded.status, reminded.text).toBe(200)
    await office.runJobs()
    await garden.until(
      events =>
        events.some(({ event, data }) => event === 'case' && data.caseId === caseId) &&
        events.some(({ event }) => event === 'inbox'),
    )
  })

  test('go on after a broken connection, on another process, without a gap and without a double', async () => {
    const first = await listen(openHub(), office.actors.window)
    const { caseId } = await submittedCase(office)
    await first.until(events => events.some(({ data }) => data.caseId === caseId))
    const last = first.events.at(-1)?.id
    await first.leave()
    const missed = [await submittedCase(office), await submittedCase(office)].map(receipt => receipt.caseId)
    const again = await listen(openHub(), office.actors.window, last)
    const { caseId: next } = await submittedCase(office)
    await again.until(events => events.some(({ data }) => data.caseId === next))
    expect(again.events.map(({ event, data }) => [event, data.caseId])).toEqual(
      [...missed, next].map(id => ['case', id]),
    )
  })

  test('begin anew for whoever was away too long, or comes with something else', async () => {
    const hub = openHub()
    const old = `1.1.${office.context.clock.now().getTime() - 11 * 60_000}`
    for (const id of [old, 'x', '1.1.99999999999999', "1.1.1' or 1=1", undefined]) {
      const reader = await listen(hub, office.actors.window, id)
      await reader.until(events => events.length === 1)
      expect(reader.events[0]?.event).toBe('ready')
      await reader.leave()
    }
  })

  test('pass over no transaction that commits late', async () => {
    // The embedded database has one session, in which nothing overtakes.
    if (database().kind === 'embedded') return
    const { departmentId } = office
    const reader = await listen(openHub(), office.actors.window)
    const [late, early] = [crypto.randomUUID(), crypto.randomUUID()]
    const gate = Promise.withResolvers<void>()
    const written = Promise.withResolvers<void>()
    const slow = withTransaction(database(), { departmentId }, async transaction => {
      await signal(office.context, transaction, { kind: 'case', departmentId, caseId: late, version: 1 })
      written.resolve()
      await gate.promise
    })
    await written.promise
    await withTransaction(database(), { departmentId }, transaction =>
      signal(office.context, transaction, { kind: 'case', departmentId, caseId: early, version: 1 }),
    )
    await new Promise(resolve => setTimeout(resolve, 1_200))
    gate.resolve()
    await slow
    await reader.until(events => events.length === 3)
    expect(reader.events.slice(1).map(({ data }) => data.caseId)).toEqual([late, early])
  })

  test('end with the session, and with the capacity it acted in', async () => {
    const hub = openHub()
    const officer = await office.hire(['reviewer'])
    const readers = [await listen(hub, office.actors.applicant), await listen(hub, officer)]
    await database().sql`update sessions set ended_at = now() where id = ${office.actors.applicant.sessionId}`
    await database().sql`update memberships set roles = '{window}' where login_id = ${officer.loginId}`
    for (const reader of readers) await reader.ended()
    await expect(listen(hub, officer)).resolves.toBeDefined()
    await database().sql`delete from sessions where id = ${office.actors.applicant.sessionId}`
  })

  test('go on for who joins while the sessions of the others are looked at', async () => {
    const hub = openHub()
    const { window, applicant } = office.actors
    await signIn(applicant)
    await listen(hub, window)
    const untilLookedAt = Array.from({ length: 6 }, () => () => Promise.resolve(undefined))
    const opened = await holdRow<ReadableStream<Uint8Array> | undefined>(
      database(),
      { text: 'lock table sessions in access exclusive mode', parameters: [] },
      [...untilLookedAt, () => hub.open(applicant, undefined)],
    )
    const stream = opened.at(-1)
    if (stream?.status !== 'fulfilled' || stream.value === undefined)
      throw new Error('the stream was not opened')
    const reader = follow(stream.value)
    const { caseId } = await submittedCase(office)
    await reader.until(events => events.some(({ data }) => data.caseId === caseId))
  })

  test('are given to four windows of a session, and are gone after a while', async () => {
    const hub = openHub()
    const readers = []
    for (let index = 0; index < 4; index += 1) readers.push(await listen(hub, office.actors.window))
    await expect(listen(hub, office.actors.window)).rejects.toMatchObject({ code: 'request.rateLimited' })
    await readers[0]?.leave()
    await listen(hub, office.actors.window)
    await removeSignals(office.context)
    const count = async () => (await database().sql`select count(*)::int as n from live_signals`)[0]?.['n']
    expect(await count()).toBeGreaterThan(0)
    office.context.clock.advance(21 * 60_000)
    await removeSignals(office.context)
    expect(await count()).toBe(0)
  })

  function openHub(): LiveHub {
    const hub = new LiveHub(office.context)
    hubs.push(hub)
    return hub
  }

  async function listen(hub: LiveHub, listener: Listener, lastEventId?: string) {
    await signIn(listener)
    return follow(await hub.open(listener, lastEventId))
  }

  function follow(stream: ReadableStream<Uint8Array>) {
    const reader = stream.getReader()
    const events: Event[] = []
    let isOver = false
    const reading = (async () => {
      let text = ''
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        text += new TextDecoder().decode(value)
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        events.push(...blocks.flatMap(parseEvent))
      }
      isOver = true
    })()
    return {
      events,
      // Signals wait for the oldest transaction of the whole PostgreSQL server, migrations of other test files too.
      until: (met: (events: readonly Event[]) => boolean) =>
        expect.poll(() => met(events), { interval: 50 }).toBe(true),
      ended: () => expect.poll(() => isOver, { interval: 50 }).toBe(true),
      leave: async () => {
        await reader.cancel()
        await reading
      },
    }
  }

  /** The actors of these tests have no session of their own. */
  async function signIn(listener: Listener): Promise<void> {
    const { loginId, sessionId } = listener
    const partyId = listener.type === 'applicant' ? listener.partyId : null
    const departmentId = listener.type === 'officer' ? listener.departmentId : null
    await database().sql`insert into logins (id, issuer, subject, person_name, party_id, created_at)
      values (${loginId}, 'test', ${loginId}, 'x', ${partyId}, now()) on conflict do nothing`
    const now = office.context.clock.now()
    await database().sql`insert into sessions
        (id, token_hash, login_id, acting_as, department_id, signed_in_at, seen_at, expires_at)
      values (${sessionId}, ${sessionId}, ${loginId}, ${listener.type}, ${departmentId}, ${now.toISOString()},
        ${now.toISOString()}, ${new Date(now.getTime() + 12 * 3_600_000).toISOString()}) on conflict do nothing`
  }
})

test('a reader that does not keep up is let go, and the server holds little for it', () => {
  let ended = 0
  const stream = createEventStream(() => {
    ended += 1
  })
  let sent = 0
  while (stream.send('x'.repeat(100))) sent += 1
  expect(sent).toBeLessThanOrEqual(656)
  expect(ended).toBe(1)
  expect(stream.send('x')).toBe(false)
})

function parseEvent(block: string): Event[] {
  const fields = new Map(
    block.split('\n').map(line => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
  )
  const event = fields.get('event')
  if (event === undefined) return []
  return [
    { id: fields.get('id') ?? '', event, data: JSON.parse(fields.get('data') ?? '{}') as Event['data'] },
  ]
}
