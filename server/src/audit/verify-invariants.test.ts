import { PgDialect } from 'drizzle-orm/pg-core'
import { beforeAll, expect, test } from 'vitest'
import { handleUntil, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { storedInvariants } from './invariants.ts'
import { verifyInvariants } from './verify-invariants.ts'

/** What to alter so that the invariant of this name does not hold, and how its offender is named. */
const harms: Readonly<Record<string, { alter: string; offender: 'case' | RegExp }>> = {
  oneDecision: {
    alter: `update cases set state = jsonb_set(state, '{decision}', 'null') where id = $1`,
    offender: 'case',
  },
  nothingAfterTheEnd: {
    alter: `update case_events set type = 'withdrawn' where case_id = $1 and type = 'accepted'`,
    offender: 'case',
  },
  noChildAfterTheEnd: {
    alter: `update cases set concluded_at = now(), state = jsonb_set(state, '{children}', '[{"state": "started"}]')
      where id = $1`,
    offender: 'case',
  },
  tasksHaveTokens: {
    alter: `update cases set state = jsonb_set(state, '{tokens}', '[]') where id = $1`,
    offender: 'case',
  },
  oneRowPerTask: {
    alter: `delete from case_events where case_id = $1 and type = 'taskClosed'`,
    offender: 'case',
  },
  worklistFollowsState: {
    alter: `update tasks set state = 'open' where case_id = $1 and step_key = 'decide'`,
    offender: 'case',
  },
  listsFollowState: { alter: `update cases set version = version + 1 where id = $1`, offender: 'case' },
  pinnedVersionExists: { alter: `update cases set item_version = 99 where id = $1`, offender: 'case' },
  submissionExists: { alter: `delete from case_submissions where case_id = $1`, offender: 'case' },
  numbersWithoutGap: { alter: `delete from cases where id = $1`, offender: /20260706$/ },
  outboxInOrder: {
    alter: `update outbox set done_at = null where subject = 'exchange:' || $1::uuid and sequence =
      (select min(sequence) from outbox where subject = 'exchange:' || $1::uuid)`,
    offender: /^exchange:/,
  },
  outboxDrained: {
    alter: `update outbox set done_at = null, due_at = '2026-07-01' where subject = 'exchange:' || $1::uuid`,
    offender: /^exchange:/,
  },
  timersFire: {
    alter: `update timers set due_at = '2026-07-01' where key like '%' || $1::uuid || '%'`,
    offender: /./,
  },
  exchangeInOrder: {
    alter: `update exchange_records set status = 'sent' where case_id = $1 and sequence = 3`,
    offender: 'case',
  },
}

describeOnBothDatabases('what must hold in a database', database => {
  let office: Office
  let caseId: string
  let caseNumber: string

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    // One that is decided, and one that is handled.
    for (const step of ['inspect', 'decide'] as const) {
      ;({ caseId, caseNumber } = await submittedCase(office))
      await handleUntil(office, caseId, step)
    }
    await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
    await office.runJobs()
  })

  test('holds after ordinary work', async () => {
    const verified = await verifyInvariants(database(), office.context.clock.now())
    expect(verified).toEqual({ lines: [], faults: 0 })
  })

  test('has a harm for every invariant', () => {
    expect(Object.keys(harms).toSorted()).toEqual(storedInvariants.map(({ name }) => name).toSorted())
  })

  test.each(storedInvariants)('$name is found broken, and by its first offender', async invariant => {
    const harm = harms[invariant.name]
    const { sql: text, params } = new PgDialect().sqlToQuery(
      invariant.find(office.departmentId, office.context.clock.now()),
    )
    class Undone extends Error {}
    let before: unknown
    let found: string[] = []
    const act = database().sql.begin(async sql => {
      before = await sql.unsafe(text, params as string[])
      const altered = await sql.unsafe(harm?.alter ?? '', [caseId])
      expect(altered.count).toBeGreaterThan(0)
      const rows = await sql.unsafe<{ offender: string }[]>(text, params as string[])
      found = rows.map(({ offender }) => offender)
      throw new Undone()
    })
    await expect(act).rejects.toThrow(Undone)
    expect(before).toHaveLength(0)
    if (harm?.offender === 'case') expect(found[0]).toBe(caseNumber)
    else expect(found[0]).toMatch(harm?.offender ?? /^$/)
  })

  test('names invariant and offender to the operator', async () => {
    await database().sql`update cases set item_version = 98 where id = ${caseId}`
    const { lines, faults } = await verifyInvariants(database(), office.context.clock.now())
    expect(faults).toBe(1)
    expect(lines[0]).toContain(`pinnedVersionExists: ${caseNumber} runs on a version that does not exist`)
    await database().sql`update cases set item_version = 1 where id = ${caseId}`
  })
})
