import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Options, type PostgresType } from 'postgres'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { createPermits } from './permits.ts'

export type DatabaseLocation =
  /** A PostgreSQL server (15 or later). */
  | { type: 'postgresql'; url: string }
  /** The embedded database in this folder; made on first use. `keepsBallast` (default true) sets 64 MB aside. */
  | { type: 'embedded'; folder: string; keepsBallast?: boolean }

const poolSize = { postgresql: 16, embedded: 4 }
const turnMilliseconds = 2_000

/**
 * Connects; does not migrate.
 * @throws Error with a sentence for the operator when the folder is in use or the server is too old
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  return location.type === 'embedded'
    ? openEmbedded(location.folder, location.keepsBallast ?? true)
    : openPostgresql(location.url)
}

async function openPostgresql(url: string): Promise<Database> {
  const sql = connect(url, {
    ...commonOptions(poolSize.postgresql),
    connection: {
      application_name: 'yibiao',
      statement_timeout: 5_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  })
  try {
    await requireServer(sql)
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
  return {
    kind: 'postgresql',
    ownerPid: () => undefined,
    sql: withDrizzleTypes(sql),
    permits: createPermits(poolSize.postgresql, turnMilliseconds),
    ping: () => ping(sql),
    vacuum: () => vacuum(sql),
    close: () => sql.end({ timeout: 5 }),
  }
}

async function openEmbedded(folder: string, keepsBallast: boolean): Promise<Database> {
  const embedded = await startEmbedded(folder, keepsBallast)
  const sql = postgres({
    ...commonOptions(poolSize.embedded),
    path: embedded.socketPath,
    database: 'postgres',
    username: 'postgres',
    // One process does everything: while it is busy it greets nobody. One that is gone refuses at once.
    connect_timeout: 30,
    // Prepared statements of all connections live in the one embedded session: connections are kept for ever.
    max_lifetime: null,
  })
  return {
    kind: 'embedded',
    ownerPid: embedded.pid,
    sql: withDrizzleTypes(sql),
    permits: createPermits(poolSize.embedded, turnMilliseconds),
    ping: () => ping(sql),
    vacuum: () => vacuum(sql),
    close: async () => {
      await sql.end({ timeout: 5 })
      await embedded.stop()
    },
  }
}

function commonOptions(max: number): Options<Record<string, PostgresType>> {
  return { max, connect_timeout: 2, backoff: () => 0.05, fetch_types: false, onnotice: () => undefined }
}

/** drizzle reads dates and times as text and parses them itself. */
function withDrizzleTypes(sql: postgres.Sql): postgres.Sql {
  drizzle(sql)
  return sql
}

async function requireServer(sql: postgres.Sql): Promise<void> {
  const [row] = await sql<{ version: string; fsync: string; commit: string; pages: string }[]>`
    select current_setting('server_version_num') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`
  if (row === undefined || Number(row.version) < 150_000) {
    throw new Error('Yibiao needs PostgreSQL 15 or later.')
  }
}

async function ping(sql: postgres.Sql): Promise<void> {
  await sql`select 1`
}

async function vacuum(sql: postgres.Sql): Promise<void> {
  await sql`vacuum analyze`
}
