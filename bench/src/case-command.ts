import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administer, databaseUrl, openCluster, stopCluster, watchFlushes } from '@yibiao/server/testing'
import { auditActorOf } from '../../server/src/audit/record-audit.ts'
import {
  handleUntil,
  openOffice,
  submittedCase,
  type Office,
} from '../../server/src/cases/testing/open-office.ts'
import { runCommand } from '../../server/src/cases/run-command.ts'
import { connect } from '../../server/src/db/connect.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { openDatabase } from '../../server/src/db/open-database.ts'
import { withTransaction } from '../../server/src/db/with-transaction.ts'
import { engineActorOf } from '../../server/src/engine/engine-actor.ts'
import type { Database } from '../../server/src/db/database.ts'
import { median, toFigure, type Figure } from './measure.ts'
import { profile } from './profile.ts'

const clients = [1, 8, 32]
const rounds = 5
const roundMilliseconds = 1_500
/** As many connections as the server's pool has at most. */
const mostConnections = 16

type Case = { caseId: string; taskId: string; isClaimed: boolean }

/**
 * A case command, beside a transaction by hand with the same rows, a statement per row, on as many connections. The
 * command is the claiming and releasing, in turn, of the task with which another department is consulted: it locks,
 * decides and writes state, event, tasks, outbox, signals to open pages and audit.
 */
export async function benchCaseCommand(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-bench-'))
  try {
    const { url } = openCluster(folder)
    await administer(url, sql => sql.unsafe('create database bench'))
    const location = { type: 'postgresql' as const, url: databaseUrl(url, 'bench') }
    const database = await openDatabase(location)
    try {
      await migrate(database)
      return await measureAll(database, location.url)
    } finally {
      await database.close()
    }
  } finally {
    await stopCluster(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(database: Database, url: string): Promise<Figure[]> {
  const office = await openOffice(database, '2026-07-06T02:00:00Z')
  const cases: Case[] = []
  for (let number = 0; number < Math.max(...clients); number += 1) {
    office.context.clock.advance(10_000)
    const { caseId } = await submittedCase(office, { involves: ['garden'] })
    await handleUntil(office, caseId, 'review')
    const { tasks } = await readState(database, caseId)
    const task = tasks.find(({ key, state }) => key === 'consult' && state === 'open')
    if (task === undefined) throw new Error('The case waits for no consultation.')
    cases.push({ caseId, taskId: task.id, isClaimed: false })
  }
  const [first] = cases
  if (first === undefined) throw new Error('There is no case.')
  const ours = (target: Case): Promise<unknown> => runOurs(office, target)
  await ours(first)
  const flushes = { ours: await countFlushes(() => ours(first)), floor: 0 }
  const figures: Figure[] = []
  for (const count of clients) {
    const sql = connect(url, { max: Math.min(count, mostConnections), onnotice: () => undefined })
    const byHand = await prepareByHand(database, sql, office, cases)
    const chosen = cases.slice(0, count)
    const times = { floor: [] as number[], ours: [] as number[] }
    await drive(chosen, byHand)
    await drive(chosen, ours)
    flushes.floor = await countFlushes(() => byHand(first))
    const cpu = { floor: 0, ours: 0 }
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, act] of [['floor', byHand] as const, ['ours', ours] as const]) {
        const before = process.cpuUsage()
        const perCommand = await drive(chosen, act)
        const { user, system } = process.cpuUsage(before)
        times[name].push(perCommand)
        cpu[name] += (user + system) / ((roundMilliseconds * 1_000) / perCommand) / rounds
      }
    }
    await sql.end()
    const figure = toFigure({
      name: `a case command, ${count} at once ÷ the same rows by hand`,
      unit: 'µs',
      floor: median(times.floor),
      ours: median(times.ours),
      reach: 1,
      note:
        `${Math.round(1e6 / median(times.ours))}/s beside ${Math.round(1e6 / median(times.floor))}/s; ` +
        `${flushes.ours} flushes beside ${flushes.floor}; processor of this process ${Math.round(cpu.ours)} µs beside ${Math.round(cpu.floor)} µs`,
    })
    const tooSlow = figure.ratio > figure.reach
    figures.push(tooSlow ? { ...figure, profile: await profile(() => drive(chosen, ours)) } : figure)
  }
  return figures
}

type State = { tasks: { id: string; key: string; state: string }[] }

async function readState(database: Database, caseId: string): Promise<State> {
  const [row] = await database.sql<{ state: State }[]>`select state from cases where id = ${caseId}`
  if (row === undefined) throw new Error('There is no such case.')
  return row.state
}

async function runOurs(office: Office, target: Case): Promise<void> {
  const { context, departmentId, actors } = office
  const type = target.isClaimed ? ('release' as const) : ('claim' as const)
  await withTransaction(context.database, { departmentId }, transaction =>
    runCommand(
      context,
      transaction,
      { departmentId, caseId: target.caseId },
      {
        command: { type, taskId: target.taskId },
        commandId: randomUUID(),
        actor: engineActorOf(actors.garden),
        auditActor: auditActorOf({ actor: actors.garden, requestId: 'bench' }),
      },
    ),
  )
  target.isClaimed = !target.isClaimed
}

/** What one command left: the rows that a transaction by hand writes again. */
type Left = {
  state: string
  leadingClock: string
  status: string
  dueOn: string
  events: { type: string; event: string }[]
  tasks: { id: string; stepDueOn: string | null; dueOn: string | null }[]
  messages: { subject: string; kind: string; payload: string }[]
  signals: { departmentId: string | null; partyId: string | null; kind: string }[]
}

/** A transaction by hand in tables that are made like ours: the rows that a command left, a statement for each. */
async function prepareByHand(
  database: Database,
  sql: ReturnType<typeof connect>,
  office: Office,
  cases: readonly Case[],
): Promise<(target: Case) => Promise<void>> {
  const { departmentId } = office
  for (const table of ['cases', 'case_events', 'tasks', 'outbox', 'live_signals', 'audit']) {
    await database.sql.unsafe(`create table if not exists hand_${table} (like ${table} including all)`)
    await database.sql.unsafe(`truncate hand_${table}`)
  }
  await database.sql`insert into hand_cases select * from cases`
  await database.sql`insert into hand_tasks select * from tasks`
  const left = new Map<string, Left>()
  for (const target of cases) {
    left.set(target.caseId, await leftBy(database, target.caseId, () => runOurs(office, target)))
    if (target.isClaimed) await runOurs(office, target)
  }
  const hash = 'f'.repeat(64)
  let sequence = 100_000
  let isClaimed = false
  return async ({ caseId }) => {
    const rows = left.get(caseId)
    if (rows === undefined) throw new Error('There is no such case.')
    isClaimed = !isClaimed
    const holder = isClaimed
      ? { state: 'claimed', id: 'bench', name: '周园林' }
      : { state: 'open', id: null, name: null }
    await sql.begin(async transaction => {
      await transaction`select * from hand_cases where department_id = ${departmentId} and id = ${caseId} for update`
      for (const { type, event } of rows.events) {
        sequence += 1
        await transaction`insert into hand_case_events (department_id, case_id, sequence, at, type, event, previous_hash, hash)
          values (${departmentId}, ${caseId}, ${sequence}, now(), ${type}, (${event}::text)::jsonb, ${hash}, ${hash})`
      }
      for (const { id, stepDueOn, dueOn } of rows.tasks) {
        await transaction`update hand_tasks set state = ${holder.state}, holder_id = ${holder.id}, holder_name = ${holder.name},
          step_due_on = ${stepDueOn}, due_on = ${dueOn} where department_id = ${departmentId} and id = ${id}`
      }
      await transaction`update hand_cases set state = (${rows.state}::text)::jsonb, version = ${sequence}, status = ${rows.status},
        due_on = ${rows.dueOn}, leading_clock = (${rows.leadingClock}::text)::jsonb, updated_at = now(), chain_head = ${hash},
        messages = ${sequence} where department_id = ${departmentId} and id = ${caseId}`
      for (const { subject, kind, payload } of rows.messages) {
        sequence += 1
        await transaction`insert into hand_outbox (department_id, id, subject, sequence, kind, payload, created_at, due_at)
          values (${departmentId}, ${randomUUID()}, ${subject}, ${sequence}, ${kind}, (${payload}::text)::jsonb, now(), now())`
      }
      for (const { departmentId: department, partyId, kind } of rows.signals) {
        await transaction`insert into hand_live_signals (department_id, party_id, kind, case_id, version, created_at)
          values (${department}, ${partyId}, ${kind}, ${caseId}, ${sequence}, now())`
      }
      await transaction`insert into hand_audit (department_id, id, at, actor_key, actor_name, action, subject_type,
          subject_id, request_id, details)
        values (${departmentId}, ${randomUUID()}, now(), 'officer:bench', '周园林', 'case.claim', 'case', ${caseId}, 'bench',
          '{"version":1,"events":1}')`
    })
  }
}

/** Does something to a case and reads what it wrote. */
async function leftBy(database: Database, caseId: string, act: () => Promise<void>): Promise<Left> {
  const { sql } = database
  type Counts = { sequence: number; messages: number; signals: string }
  const [before] = await sql<Counts[]>`select messages, (state->>'sequence')::int as sequence,
    (select coalesce(max(id), 0) from live_signals) as signals from cases where id = ${caseId}`
  if (before === undefined) throw new Error('There is no such case.')
  await act()
  const [row] = await sql<Pick<Left, 'state' | 'leadingClock' | 'status' | 'dueOn'>[]>`
    select state::text as state, leading_clock::text as "leadingClock", status, due_on::text as "dueOn"
    from cases where id = ${caseId}`
  if (row === undefined) throw new Error('There is no such case.')
  return {
    ...row,
    events: await sql<Left['events']>`select type, event::text as event from case_events
      where case_id = ${caseId} and sequence > ${before.sequence}`,
    tasks: await sql<
      Left['tasks']
    >`select id, step_due_on::text as "stepDueOn", due_on::text as "dueOn" from tasks
      where case_id = ${caseId} and state in ('open', 'claimed', 'suspended')`,
    messages: await sql<Left['messages']>`select subject, kind, payload::text as payload from outbox
      where subject like ${`%:${caseId}`} order by sequence desc limit (select messages - ${before.messages} from cases
      where id = ${caseId})`,
    signals: await sql<Left['signals']>`select department_id as "departmentId", party_id as "partyId", kind
      from live_signals where id > ${before.signals} and case_id = ${caseId}`,
  }
}

/** Every client acts on a case of its own, one act after the other. @returns microseconds per act, all together */
async function drive(cases: readonly Case[], act: (target: Case) => Promise<unknown>): Promise<number> {
  let done = 0
  const begun = performance.now()
  const end = begun + roundMilliseconds
  await Promise.all(
    cases.map(async target => {
      while (performance.now() < end) {
        await act(target)
        done += 1
      }
    }),
  )
  return ((performance.now() - begun) * 1_000) / done
}

async function countFlushes(act: () => Promise<unknown>): Promise<number> {
  const [transaction] = await watchFlushes(act)
  return transaction?.flushes ?? Number.NaN
}
