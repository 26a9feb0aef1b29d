import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { TransactionSql } from 'postgres'
import type { Database } from './database.ts'
import { createAppRole } from './roles.ts'
import { spaces, type TableRules } from './spaces.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
/** Any constant: processes that start together take turns on it. */
const migrationLock = 7_310_412

/**
 * Brings the database to this version's schema; doing it again changes nothing. All pending migrations are one
 * transaction: a failure leaves the database as it was.
 * @returns how many migrations were applied
 */
export async function migrate(database: Database): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder })
  return database.sql.begin(async sql => {
    await sql.unsafe('set local statement_timeout = 0')
    await sql.unsafe('set local lock_timeout = 0')
    await sql.unsafe('select pg_advisory_xact_lock($1)', [migrationLock])
    await sql.unsafe('create schema if not exists yibiao')
    await sql.unsafe(
      'create table if not exists yibiao.migrations (hash text primary key, applied_at timestamptz not null default now())',
    )
    const applied = new Set(
      (await sql.unsafe<{ hash: string }[]>('select hash from yibiao.migrations')).map(row => row.hash),
    )
    const pending = migrations.filter(migration => !applied.has(migration.hash))
    if (pending.length === 0) return 0
    await sql.unsafe(createAppRole)
    for (const migration of pending) {
      for (const statement of migration.sql) await sql.unsafe(statement)
      await sql.unsafe('insert into yibiao.migrations (hash) values ($1)', [migration.hash])
    }
    await protectTables(sql)
    return pending.length
  })
}

/** Row security also for the owner, and exactly the rights that a table's space needs. */
async function protectTables(sql: TransactionSql): Promise<void> {
  await sql.unsafe('grant usage on schema public to yibiao_app')
  await sql.unsafe('grant usage on all sequences in schema public to yibiao_app')
  const present = await sql.unsafe<{ name: string }[]>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  for (const { name } of present) {
    const rules = Object.hasOwn(spaces, name) ? spaces[name] : undefined
    const table = `public."${name}"`
    await sql.unsafe(`alter table ${table} enable row level security`)
    await sql.unsafe(`alter table ${table} force row level security`)
    await sql.unsafe(`revoke all on ${table} from yibiao_app`)
    if (rules !== undefined) await sql.unsafe(`grant ${rightsOf(rules)} on ${table} to yibiao_app`)
  }
}

function rightsOf(rules: TableRules): string {
  if (rules.append === undefined) return 'select, insert, update, delete'
  const columns = rules.append.updatable.map(column => `"${column}"`).join(', ')
  return columns === '' ? 'select, insert' : `select, insert, update (${columns})`
}
