import { createHash, randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { connect } from '../db/connect.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase, type DatabaseLocation } from '../db/open-database.ts'
import { openCluster } from './cluster.ts'
import { withRunLock } from './with-run-lock.ts'

export type DatabaseKind = Database['kind']

/** Both databases, or the one named by TEST_DATABASE (`postgresql` or `embedded`). */
export const databaseKinds: DatabaseKind[] = (['postgresql', 'embedded'] as const).filter(
  kind => (process.env['TEST_DATABASE'] ?? kind) === kind,
)

/**
 * Declares the same tests for both databases. `database()` is an empty migrated database of this block's own,
 * ready from `beforeAll` on.
 */
export function describeOnBothDatabases(
  name: string,
  body: (database: () => Database, kind: DatabaseKind) => void,
): void {
  describeOnDatabases(databaseKinds, name, body)
}

/** As `describeOnBothDatabases`, for the databases named. */
export function describeOnDatabases(
  kinds: readonly DatabaseKind[],
  name: string,
  body: (database: () => Database, kind: DatabaseKind) => void,
): void {
  describe.each(kinds)(`${name} (%s)`, kind => {
    let database: Database | undefined
    let dispose: (() => Promise<void>) | undefined
    beforeAll(async () => {
      const opened = await openTestDatabase(kind)
      database = opened.database
      dispose = opened.dispose
    })
    afterAll(() => dispose?.())
    body(() => {
      if (database === undefined) throw new Error('The database is ready from beforeAll on.')
      return database
    }, kind)
  })
}

export type TestDatabase = { database: Database; dispose: () => Promise<void> }

/** An empty migrated database, cloned from this run's template, and open. */
export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { location, dispose } = await prepareTestDatabase(kind)
  const database = await openDatabase(location)
  return {
    database,
    dispose: async () => {
      const closed = database.close()
      endAtOnce(database)
      await closed
      await dispose()
    },
  }
}

/** An embedded database that is about to be deleted need not write everything to disk before it ends. */
function endAtOnce(database: Database): void {
  const pid = database.ownerPid()
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

/** The same, not yet open: for tests that start a server of their own. */
export function prepareTestDatabase(
  kind: DatabaseKind,
): Promise<{ location: DatabaseLocation; dispose: () => Promise<void> }> {
  return kind === 'postgresql' ? makeClone() : makeCopy()
}

async function makeClone(): ReturnType<typeof prepareTestDatabase> {
  const name = `yibiao_${randomUUID().replaceAll('-', '')}`
  const { url, template } = await withRunLock(async runFolder => {
    const cluster = openCluster(runFolder)
    return { url: cluster.url, template: await makeTemplate(cluster.url) }
  })
  await administer(url, sql => sql.unsafe(`create database ${name} template ${template}`))
  return {
    location: { type: 'postgresql', url: databaseUrl(url, name) },
    dispose: async () => {
      await administer(url, sql => sql.unsafe(`drop database if exists ${name} with (force)`))
    },
  }
}

async function makeCopy(): ReturnType<typeof prepareTestDatabase> {
  const template = await withRunLock(makeTemplateFolder)
  const folder = mkdtempSync(join(inject('testRunFolder'), 'embedded-'))
  cpSync(template, folder, { recursive: true })
  return {
    location: { type: 'embedded', folder, keepsBallast: false },
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function makeTemplate(url: string): Promise<string> {
  const template = `yibiao_template_${migrationsHash()}`
  const [present] = await administer(url, sql =>
    sql.unsafe('select 1 from pg_database where datname = $1', [template]),
  )
  if (present !== undefined) return template
  const draft = `${template}_draft`
  await administer(url, sql => sql.unsafe(`drop database if exists ${draft} with (force)`))
  await administer(url, sql => sql.unsafe(`create database ${draft}`))
  const database = await openDatabase({ type: 'postgresql', url: databaseUrl(url, draft) })
  await migrate(database)
  await database.close()
  await administer(url, sql => sql.unsafe(`alter database ${draft} rename to ${template}`))
  return template
}

/** Making a folder takes seconds, so it is kept between runs; its name changes with the migrations. */
async function makeTemplateFolder(): Promise<string> {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/yibiao', import.meta.url))
  const folder = join(cache, `embedded-${migrationsHash()}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  removeOld(cache)
  const draft = join(tmpdir(), `yibiao-template-${randomUUID()}`)
  const database = await openDatabase({ type: 'embedded', folder: draft, keepsBallast: false })
  await migrate(database)
  await database.close()
  const arriving = `${folder}.${randomUUID()}`
  cpSync(draft, arriving, { recursive: true })
  rmSync(draft, { recursive: true, force: true })
  if (!existsSync(folder)) renameSync(arriving, folder)
  return folder
}

/** Of other migrations, untouched for a day; a run next to this one may still use a younger one. */
function removeOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const old = join(cache, name)
    if (Date.now() - statSync(old).mtimeMs > 24 * 3_600_000) rmSync(old, { recursive: true, force: true })
  }
}

function migrationsHash(): string {
  const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
  const hash = createHash('sha256')
  for (const name of readdirSync(migrations)
    .filter(file => file.endsWith('.sql'))
    .toSorted()) {
    hash.update(name).update(readFileSync(join(migrations, name)))
  }
  hash.update(readFileSync(fileURLToPath(new URL('../db/spaces.ts', import.meta.url))))
  return hash.digest('hex').slice(0, 12)
}

export async function administer<Result>(url: string, act: (sql: Sql) => Promise<Result>): Promise<Result> {
  const sql = connect(url, { max: 1, onnotice: () => undefined, fetch_types: false })
  try {
    return await act(sql)
  } finally {
    await sql.end()
  }
}

export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
