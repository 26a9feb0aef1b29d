import type { CaseView, DraftView, Receipt } from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyInvariants } from '../audit/verify-invariants.ts'
import { fill, mustAct, submit, viewOf } from '../cases/testing/open-office.ts'
import { submitSmall } from '../cases/testing/small-item.ts'
import { allHandlers } from '../jobs/all-handlers.ts'
import { runDueJobs } from '../jobs/run-jobs.ts'
import type { Message } from '../jobs/handlers.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { holdRow } from '../testing/hold-row.ts'
import { openProject, withCall, type Project } from './testing/open-project.ts'

describeOnBothDatabases('what a case orders', (database, kind) => {
  let project: Project
  let itemId: string
  let awaitingId: string
  let parent: Receipt

  beforeAll(async () => {
    project = await openProject(database())
    const { creditCode } = project.departments.planning
    itemId = await project.publishLeading('leading', withCall('planning', creditCode))
    awaitingId = await project.publishLeading(
      'awaiting',
      withCall('planning', creditCode, { price: 'price' }),
    )
  })

  beforeEach(() => {
    project.context.clock.advance(60_000)
  })

  test('has one effect, however often each message is delivered', async () => {
    await order(itemId)
    await withdraw(await order(itemId))
    await order(awaitingId)
    await withdraw(await order(awaitingId))
    const before = await counted()
    for (const _round of [1, 2]) {
      await database().sql`update outbox
        set done_at = null, due_at = ${project.context.clock.now().toISOString()}::text::timestamptz
        where kind in ('startChild', 'cancelChild', 'childReport', 'supervision', 'caseNotice')`
      await project.runJobs()
      expect(await counted()).toEqual(before)
    }
    await expectSound()
  })

  test('is begun once when the server dies after beginning it and before saying so', async () => {
    await order(itemId, () => undefined)
    const message = await undelivered('startChild')
    // Everything but the note that it was delivered.
    await allHandlers.messages['startChild']?.(project.context, message)
    const [begun] = await childrenInPlanning()
    expect(begun).toBeDefined()
    expect((await viewOf(project.supervisor, parent.caseId)).children).toMatchObject([{ state: 'ordered' }])
    await project.runJobs()
    expect(await childrenInPlanning()).toEqual([begun])
    const [waiting] = await database().sql<{ count: number }[]>`
      select count(*)::int as count from outbox where kind = 'startChild' and done_at is null`
    expect(waiting?.count).toBe(0)
    expect((await viewOf(project.supervisor, parent.caseId)).children).toMatchObject([
      { state: 'started', number: begun },
    ])
    await expectSound()
  })

  test('leaves nothing behind when beginning it fails, and begins when it is tried again', async () => {
    const sql = database().sql
    await sql.unsafe(`create function refuse_children() returns trigger language plpgsql as
      $$ begin if new.parent is not null then raise 'no children today'; end if; return new; end $$;
      create trigger refuse_children before insert on cases for each row execute function refuse_children()`)
    const before = await counted()
    await order(itemId)
    expect((await undelivered('startChild')).attempts).toBeGreaterThan(0)
    expect(await childrenInPlanning()).toEqual([])
    expect((await counted()).drafts).toBe(before.drafts)
    await sql.unsafe(`drop trigger refuse_children on cases; drop function refuse_children()`)
    project.context.clock.advance(60_000)
    await project.runJobs()
    expect(await childrenInPlanning()).toHaveLength(1)
    expect((await viewOf(project.supervisor, parent.caseId)).children).toMatchObject([{ state: 'started' }])
    await expectSound()
  })

  test('is called off whichever comes first, the end of the order or the submission', async () => {
    for (const isSubmittedFirst of [true, false]) {
      await order(awaitingId)
      const draftId = (await readMine(parent.caseId)).children?.[0]?.draftId ?? ''
      const draft = (await project.applicant.get(`/api/drafts/${draftId}`)).body as DraftView
      const saved = await fill(project.applicant, draft, { count: 7 })
      const { revision } = saved.body as { revision: number }
      await withdraw(parent, () => undefined)
      const acts: (() => Promise<unknown>)[] = [
        () => submit(project.applicant, { id: draftId, revision }),
        () => runDueJobs(project.context, allHandlers),
      ]
      const held = { text: 'select 1 from drafts where id = $1 for update', parameters: [draftId] }
      const [one, other] = await holdRow(database(), held, isSubmittedFirst ? acts : acts.toReversed())
      expect([one?.status, other?.status]).toEqual(['fulfilled', 'fulfilled'])
      await project.runJobs()
      const [child] = await database().sql<{ id: string; parent: unknown; status: string }[]>`
        select id, parent, status from cases order by submitted_at desc, id desc limit 1`
      expect(child?.id).not.toBe(parent.caseId)
      const isOwn = child?.parent === null
      expect(child?.status).toBe(isOwn ? 'submitted' : 'terminated')
      // The embedded database has one session, and lets neither wait at the lock.
      if (kind === 'postgresql') expect(isOwn).toBe(!isSubmittedFirst)
      await expectSound()
    }
  })

  test('is sealed while it waits', async () => {
    await order(itemId, () => undefined, { price: '98765.43' })
    const { payload } = await undelivered('startChild')
    const { values } = payload
    expect(Object.keys(payload).toSorted()).toEqual(['caseId', 'child', 'departmentId', 'item', 'values'])
    expect(Buffer.from(String(values), 'base64').toString('utf8')).not.toContain('98765')
    await project.runJobs()
    const child = await readMine((await readMine(parent.caseId)).children?.[0]?.caseId ?? '')
    expect(child.answers).toMatchObject({ price: '98765.43' })
  })

  test('that is not as its parent has it is found by the operator', async () => {
    await order(itemId)
    const [number] = await childrenInPlanning()
    const harms: [string, string][] = [
      [
        `update cases set state = jsonb_set(state, '{children}', '[]') where id = $1`,
        'is not among the children of its parent',
      ],
      [
        `update cases set state = jsonb_set(state, '{children,0}', (state -> 'children' -> 0) - 'caseId') where id = $1`,
        'is not known to its parent as begun',
      ],
      [
        `update cases set state = jsonb_set(state, '{children,0,state}', '"cancelled"') where id = $1`,
        'goes on although it was called off',
      ],
    ]
    const [kept] = await database().sql<{ state: string }[]>`
      select state::text as state from cases where id = ${parent.caseId}`
    for (const [harm, problem] of harms) {
      await database().sql.unsafe(harm, [parent.caseId])
      const { lines } = await verifyInvariants(database(), project.context.clock.now())
      expect(lines).toEqual([`${project.departments.planning.id}  children: ${number} ${problem}`])
      await database().sql.unsafe('update cases set state = $1::text::jsonb where id = $2', [
        kept?.state ?? '',
        parent.caseId,
      ])
    }
    await expectSound()
  })

  /** A case whose step has ordered another one. */
  async function order(
    item: string,
    deliver: () => unknown = () => project.runJobs(),
    answers: Readonly<Record<string, unknown>> = {},
  ): Promise<Receipt> {
    parent = await submitSmall(project.applicant, item, answers)
    await mustAct(project.window, parent.caseId, 'accept', { type: 'accept' })
    await deliver()
    return parent
  }

  async function withdraw(
    { caseId }: Receipt,
    deliver: () => unknown = () => project.runJobs(),
  ): Promise<void> {
    const { version } = (await readMine(caseId)).case
    const answer = await project.applicant.post(
      `/api/my/cases/${caseId}/commands`,
      { command: { type: 'withdraw' } },
      { 'if-match': `"${version}"` },
    )
    expect(answer.status, answer.text).toBe(200)
    await deliver()
  }

  async function undelivered(kind: string): Promise<Message> {
    const [row] = await database().sql<Message[]>`
      select department_id as "departmentId", id, subject, sequence::int as sequence, kind, payload, attempts
      from outbox where kind = ${kind} and done_at is null`
    if (row === undefined) throw new Error(`Nothing of the kind ${kind} waits.`)
    return row
  }

  /** Numbers of those that this parent ordered. */
  async function childrenInPlanning(): Promise<string[]> {
    const rows = await database().sql<{ number: string }[]>`
      select number from cases where parent ->> 'caseId' = ${parent.caseId}`
    return rows.map(({ number }) => number)
  }

  async function counted() {
    const [row] = await database().sql<{ drafts: number }[]>`select
      (select count(*)::int from cases) as cases, (select count(*)::int from drafts) as drafts,
      (select count(*)::int from case_events) as events, (select sum(version)::int from cases) as versions,
      (select count(*)::int from party_notifications) as notifications,
      (select count(*)::int from supervision_records) as records,
      (select string_agg(last, ',') from (select last::text from case_counters order by code, day) c) as numbers`
    return { drafts: 0, ...row }
  }

  async function readMine(caseId: string): Promise<CaseView> {
    const read = await project.applicant.get(`/api/my/cases/${caseId}`)
    expect(read.status, read.text).toBe(200)
    return read.body as CaseView
  }

  async function expectSound(): Promise<void> {
    expect((await verifyInvariants(database(), project.context.clock.now())).lines).toEqual([])
  }
})
