import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administer, databaseUrl, openCluster, stopCluster } from '@yibiao/server/testing'
import { auditActorOf } from '../../server/src/audit/record-audit.ts'
import { openOffice, type Office } from '../../server/src/cases/testing/open-office.ts'
import { runCommand } from '../../server/src/cases/run-command.ts'
import { connect } from '../../server/src/db/connect.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { openDatabase } from '../../server/src/db/open-database.ts'
import { withTransaction } from '../../server/src/db/with-transaction.ts'
import { engineActorOf } from '../../server/src/engine/engine-actor.ts'
import { publishSmallItem, submitSmall } from '../../server/src/cases/testing/small-item.ts'
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
 * A case command (claiming and releasing a task in turn: lock, decide, write state, event, task and audit), beside a
 * transaction by hand with the same rows, a statement per row, on as many connections.
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
  const itemId = await publishSmallItem(office)
  const cases: Case[] = []
  for (let number = 0; number < Math.max(...clients); number += 1) {
    office.context.clock.advance(10_000)
    const { caseId } = await submitSmall(office.applicant, itemId)
    const { state } = await readCase(database, caseId)
    cases.push({ caseId, taskId: state.tasks[0]?.id ?? '', isClaimed: false })
  }
  const [first] = cases
  if (first === undefined) throw new Error('There is no case.')
  const ours = (target: Case): Promise<unknown> => runOurs(office, target)
  const flushes = await countFlushes(() => ours(first))
  const figures: Figure[] = []
  for (const count of clients) {
    const sql = connect(url, { max: Math.min(count, mostConnections), onnotice: () => undefined })
    const byHand = await prepareByHand(database, sql, office, cases)
    const chosen = cases.slice(0, count)
    const times = { floor: [] as number[], ours: [] as number[] }
    await drive(chosen, byHand)
    await drive(chosen, ours)
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
        `${flushes} flushes beside 8; processor of this process ${Math.round(cpu.ours)} µs beside ${Math.round(cpu.floor)} µs`,
    })
    const tooSlow = figure.ratio > figure.reach
    figures.push(tooSlow ? { ...figure, profile: await profile(() => drive(chosen, ours)) } : figure)
  }
  return figures
}

async function readCase(
  database: Database,
  caseId: string,
): Promise<{ state: { tasks: { id: string }[] }; departmentId: string }> {
  const [row] = await database.sql<{ state: { tasks: { id: string }[] }; departmentId: string }[]>`
    select state, department_id as "departmentId" from cases where id = ${caseId}`
  if (row === undefined) throw new Error('There is no such case.')
  return row
}

async function runOurs(office: Office, target: Case): Promise<void> {
  const { context, departmentId, actors } = office
  const type = target.isClaimed ? ('release' as const) : ('claim' as const)
  await withTransaction(context.database, { departmentId }, transaction =>
    runCommand(context, transaction, {
      departmentId,
      caseId: target.caseId,
      command: { type, taskId: target.taskId },
      commandId: randomUUID(),
      actor: engineActorOf(actors.window),
      auditActor: auditActorOf({ actor: actors.window, requestId: 'bench' }),
    }),
  )
  target.isClaimed = !target.isClaimed
}

/** The rows a command leaves, read from one that was run, and written again by hand in a transaction of its own. */
async function prepareByHand(
  database: Database,
  sql: ReturnType<typeof connect>,
  office: Office,
  cases: readonly Case[],
): Promise<(target: Case) => Promise<void>> {
  const { departmentId } = office
  const rows = new Map<string, { state: string; event: string }>()
  await database.sql`create table if not exists hand_events (like case_events including all)`
  await database.sql`create table if not exists hand_cases (like cases including all)`
  await database.sql`create table if not exists hand_tasks (like tasks including all)`
  await database.sql`create table if not exists hand_audit (like audit including all)`
  await database.sql`truncate hand_events, hand_cases, hand_tasks, hand_audit`
  await database.sql`insert into hand_cases select * from cases`
  await database.sql`insert into hand_tasks select * from tasks`
  for (const { caseId } of cases) {
    const [row] = await database.sql<{ state: string; event: string }[]>`
      select c.state::text as state, (select event::text from case_events e
        where e.case_id = c.id order by sequence desc limit 1) as event
      from cases c where id = ${caseId}`
    if (row !== undefined) rows.set(caseId, row)
  }
  let sequence = 1_000
  const hash = 'f'.repeat(64)
  return async ({ caseId, taskId }) => {
    const row = rows.get(caseId)
    if (row === undefined) throw new Error('There is no such case.')
    sequence += 1
    await sql.begin(async transaction => {
      await transaction`select * from hand_cases where department_id = ${departmentId} and id = ${caseId} for update`
      await transaction`insert into hand_events (department_id, case_id, sequence, at, type, event, previous_hash, hash)
        values (${departmentId}, ${caseId}, ${sequence}, now(), 'taskClaimed', (${row.event}::text)::jsonb, ${hash}, ${hash})`
      await transaction`update hand_tasks set state = 'claimed' where department_id = ${departmentId} and id = ${taskId}`
      await transaction`update hand_cases set state = (${row.state}::text)::jsonb, version = ${sequence}, updated_at = now(),
        chain_head = ${hash} where department_id = ${departmentId} and id = ${caseId}`
      await transaction`insert into hand_audit (department_id, id, at, actor_key, actor_name, action, subject_type,
          subject_id, request_id, details)
        values (${departmentId}, ${randomUUID()}, now(), 'officer:bench', '王窗口', 'case.claim', 'case', ${caseId}, 'bench',
          '{"version":1,"events":1}')`
    })
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

/** How often something is written to a socket while `work` runs: the times the client waits for the server, at most. */
async function countFlushes(work: () => Promise<unknown>): Promise<number> {
  await work()
  // The method is put back as it was, on the prototype it came from.
  // oxlint-disable-next-line unbound-method
  const write = Socket.prototype.write
  let flushes = 0
  Socket.prototype.write = function counted(this: Socket, ...parameters: Parameters<typeof write>) {
    flushes += 1
    return write.apply(this, parameters)
  } as typeof write
  try {
    await work()
  } finally {
    Socket.prototype.write = write
  }
  return flushes
}
