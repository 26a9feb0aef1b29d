import { AsyncLocalStorage } from 'node:async_hooks'
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsSession, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import type { Database, Reader, Transaction } from './database.ts'
import { isRetryable, translateFailure } from './failures.ts'
import { scopeParameters, setScope, type Scope } from './scope.ts'

const attempts = 3
const inTransaction = new AsyncLocalStorage<true>()
const dialect = new PgDialect()

/**
 * Runs `work` in one transaction under the plain role and the given scope, and commits.
 *
 * `work` may run again after a serialisation failure or a deadlock, so it must have no effect outside the database.
 * A statement that fails fails the transaction even if `work` catches it: use `on conflict` instead.
 * @throws AppError `database.unavailable`, `database.busy` or `storage.full`; other errors as thrown
 */
export async function withTransaction<Result>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run(database, scope, 'read write', work)
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw translateFailure(error)
      await pause(attempt)
    }
  }
}

/** As `withTransaction`, but the database refuses writes. */
export async function withReader<Result>(
  database: Database,
  scope: Scope,
  work: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  try {
    return await run(database, scope, 'read only', work)
  } catch (error) {
    throw translateFailure(error)
  }
}

async function run<Result>(
  database: Database,
  scope: Scope,
  access: 'read write' | 'read only',
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  // The embedded database has one session: the inner transaction would wait for the outer one for ever.
  if (inTransaction.getStore() === true) throw new Error('A transaction was begun inside a transaction.')
  await database.permits.acquire()
  try {
    const outcome = await database.sql.begin(access, async connection => {
      // Not awaited before the work: role and first statement travel in one flush.
      const scoped = connection.unsafe(setScope, scopeParameters(scope), { prepare: true }).execute()
      scoped.catch(() => undefined)
      const result = await inTransaction.run(true, () => work(queriesOn(connection)))
      await scoped
      return { result }
    })
    return outcome.result
  } finally {
    database.permits.release()
  }
}

/** drizzle on this connection. Statements are prepared, which saves one round trip each time after the first. */
function queriesOn(connection: TransactionSql): PgDatabase<PostgresJsQueryResultHKT> {
  const preparing = new Proxy(connection, {
    get: (target, member, receiver): unknown =>
      member === 'unsafe'
        ? (text: string, parameters: never[]) => target.unsafe(text, parameters, { prepare: true })
        : Reflect.get(target, member, receiver),
  }) as unknown as Sql
  const session = new PostgresJsSession<Sql, Record<string, never>, Record<string, never>>(
    preparing,
    dialect,
    undefined,
  )
  return new PgDatabase(dialect, session, undefined)
}

function pause(attempt: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, attempt * 10 + Math.random() * 20)
  })
}
