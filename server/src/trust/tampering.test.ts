import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Receipt } from '@yibiao/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealAudit } from '../audit/seal-audit.ts'
import type { ChainHead } from '../audit/compare-heads.ts'
import { verifyEverything } from '../audit/verify-everything.ts'
import { handleUntil, openOffice, submittedCase } from '../cases/testing/open-office.ts'
import type { Database } from '../db/database.ts'
import { openDatabase, type DatabaseLocation } from '../db/open-database.ts'
import { databaseKinds, prepareTestDatabase } from '../testing/databases.ts'

const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

/** What somebody with the database's own password does, in SQL, and what `yibiao verify-audit` must say to it. */
describe.each(databaseKinds)('whoever changes the log in the database (%s)', kind => {
  let location: DatabaseLocation
  let dispose: (() => Promise<void>) | undefined
  let database: Database
  let departmentId = ''
  let receipt: Receipt
  let other: Receipt

  beforeAll(async () => {
    const prepared = await prepareTestDatabase(kind)
    location = prepared.location
    dispose = prepared.dispose
    database = await openDatabase(location)
    const office = await openOffice(database, '2026-07-06T02:00:00Z')
    departmentId = office.departmentId
    receipt = await submittedCase(office)
    await handleUntil(office, receipt.caseId, 'review')
    other = await submittedCase(office, {}, office.otherApplicant)
    while ((await sealAudit(office.context)) > 0);
  })
  afterAll(async () => {
    await database.close()
    await dispose?.()
  })

  async function verify(kept: readonly ChainHead[] = []): Promise<{ faults: number; said: string }> {
    const { faults, lines } = await verifyEverything(database, kept)
    return { faults, said: lines.join('\n') }
  }

  /** Changes, looks what is said, and changes it back. */
  async function tamper(change: string, undo: string, kept: readonly ChainHead[] = []): Promise<string> {
    await database.sql.unsafe(change).simple()
    const { faults, said } = await verify(kept)
    await database.sql.unsafe(undo).simple()
    expect(faults, said).toBe(1)
    return said
  }

  const event = (sequence: number) => `case_id = '${receipt.caseId}' and sequence = ${sequence}`
  const row = (sequence: number) => `department_id = '${departmentId}' and sequence = ${sequence}`

  test('is not found where nothing was changed', async () => {
    const { faults, said } = await verify()
    expect(faults, said).toBe(0)
    expect(said).toMatch(new RegExp(`${departmentId} {2}\\d+ rows, head [0-9a-f]{64}`))
    expect(said).toMatch(new RegExp(`${departmentId} {2}2 cases, \\d+ events`))
  })

  test('is found at the row of the audit log that was altered, removed or moved', async () => {
    const altered = await tamper(
      `update audit set actor_name = actor_name || '改' where ${row(5)}`,
      `update audit set actor_name = left(actor_name, -1) where ${row(5)}`,
    )
    expect(altered).toContain(`${departmentId}  row 5 is altered; 4 rows before it are whole`)
    const removed = await tamper(
      `create table kept as select * from audit where ${row(6)}; delete from audit where ${row(6)}`,
      `insert into audit select * from kept; drop table kept`,
    )
    expect(removed).toContain(`${departmentId}  row 6 is missing; 5 rows before it are whole`)
    const swap = `update audit set sequence = -1 where ${row(3)};
      update audit set sequence = 3 where ${row(4)}; update audit set sequence = 4 where ${row(-1)}`
    expect(await tamper(swap, swap)).toContain(`${departmentId}  row 3 is moved; 2 rows before it are whole`)
  })

  test('is found at the event of the case that was altered, removed or moved, and nothing else is blamed', async () => {
    const changed = (from: string, to: string) =>
      `update case_events set event = replace(event::text, '${from}', '${to}')::jsonb where ${event(2)}`
    const altered = await tamper(
      changed('"sequence": 2', '"sequence": 2, "slipped": 1'),
      changed('"slipped": 1, ', ''),
    )
    expect(altered).toContain(`${receipt.caseNumber}  event 2 is altered; 1 events before it are whole`)
    expect(altered).not.toContain(other.caseNumber)
    const moment = (way: '+' | '-') =>
      `update case_events set at = at ${way} interval '1 day' where ${event(3)}`
    expect(await tamper(moment('+'), moment('-'))).toContain(`${receipt.caseNumber}  event 3 is altered`)
    const removed = await tamper(
      `create table kept as select * from case_events where ${event(4)}; delete from case_events where ${event(4)}`,
      `insert into case_events select * from kept; drop table kept`,
    )
    expect(removed).toContain(`${receipt.caseNumber}  event 4 is missing; 3 events before it are whole`)
    const swap = `update case_events set sequence = -1 where ${event(2)};
      update case_events set sequence = 2 where ${event(3)}; update case_events set sequence = 3 where ${event(-1)}`
    expect(await tamper(swap, swap)).toContain(`${receipt.caseNumber}  event 2 is moved`)
  })

  test('is found when the last events of a case are cut off, the case is rewritten, or gone', async () => {
    const last = `case_id = '${receipt.caseId}' and sequence = (select max(sequence) from case_events where case_id = '${receipt.caseId}')`
    const cutOff = await tamper(
      `create table kept as select * from case_events where ${last}; delete from case_events where ${last}`,
      `insert into case_events select * from kept; drop table kept`,
    )
    expect(cutOff).toMatch(new RegExp(`${receipt.caseNumber} {2}event \\d+ is missing`))
    const state = (value: number) =>
      `update cases set state = jsonb_set(state, '{submission}', '${value}') where id = '${receipt.caseId}'`
    expect(await tamper(state(7), state(1))).toContain(
      `${receipt.caseNumber}  the events are whole, but the case stands otherwise than they tell`,
    )
    const removed = await tamper(
      `create table kept as select * from cases where id = '${other.caseId}'; delete from cases where id = '${other.caseId}'`,
      `insert into cases select * from kept; drop table kept`,
    )
    expect(removed).toContain(`${other.caseId}  the case is missing; its events are left`)
  })

  test('is found at the end of the audit log by the heads kept elsewhere', async () => {
    const { heads } = await verifyEverything(database)
    const last = `department_id = '${departmentId}' and sequence = (select max(sequence) from audit where department_id = '${departmentId}')`
    const cutOff = await tamper(
      `create table kept as select * from audit where ${last}; delete from audit where ${last}`,
      `insert into audit select * from kept; drop table kept`,
      heads,
    )
    expect(cutOff).toMatch(new RegExp(`${departmentId} {2}row \\d+ is missing`))
    expect(await verify(heads)).toMatchObject({ faults: 0 })
  })

  test(
    'makes the command fail; before that it succeeds and keeps the heads',
    { timeout: 300_000 },
    async () => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'yibiao-verify-'))
      // The command looks for the embedded database where the server keeps it.
      if (location.type === 'embedded') symlinkSync(location.folder, join(dataFolder, 'database'))
      const heads = join(dataFolder, 'heads.json')
      const run = (): { status: number | null; said: string } => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'verify-audit', heads], {
          env: {
            ...process.env,
            YIBIAO_DATA: dataFolder,
            ...(location.type === 'postgresql' ? { DATABASE_URL: location.url } : {}),
          },
          encoding: 'utf8',
        })
        return { status, said: stdout + stderr }
      }
      // Nobody else may have the embedded database open.
      await database.close()
      expect(run()).toMatchObject({ status: 0, said: expect.stringContaining('2 cases') })
      database = await openDatabase(location)
      await database.sql.unsafe(`delete from audit where department_id = '${departmentId}'`)
      await database.close()
      expect(run()).toMatchObject({
        status: 1,
        said: expect.stringContaining(`${departmentId}  row 1 is missing`),
      })
      database = await openDatabase(location)
      rmSync(dataFolder, { recursive: true, force: true })
    },
  )
})
