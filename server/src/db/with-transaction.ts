import { AsyncLocalStorage } from 'node:async_hooks'
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsSession, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { ParameterOrJSON, Sql, TransactionSql } from 'postgres'
import type { Database, Reader, Transaction } from './database.ts'
import { isRetryable, translateFailure } from './failures.ts'
import { enterDepartment, setScope, type Scope } from './scope.ts'
import type { Statement } from './statement.ts'

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
  work: (transaction: Transaction) => Result | Promise<Result>,
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
  work: (reader: Reader) => Result | Promise<Result>,
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
  work: (transaction: Transaction) => Result | Promise<Result>,
): Promise<Result> {
  // The embedded database has one session: the inner transaction would wait for the outer one for ever.
  if (inTransaction.getStore() === true) throw new Error('A transaction was begun inside a transaction.')
  await database.permits.acquire()
  try {
    const sent: Promise<unknown>[] = []
    const scoping = setScope(scope)
    let failure: { error: unknown } | undefined
    const begun = database.sql.begin(access, async connection => {
      const send: Send = (text, parameters) => {
        const sending = unsafe(connection, text, parameters).execute()
        sending.catch((error: unknown) => void (failure ??= { error }))
        sent.push(sending)
      }
      // Not awaited before the work: role and first statement travel in one flush.
      send(scoping.text, scoping.parameters)
      return { result: await inTransaction.run(true, () => work(transactionOn(connection, send))) }
    })
    const outcome = await begun.catch((error: unknown) => {
      // What is sent after a write that failed only says that the transaction is aborted.
      throw failure === undefined ? error : failure.error
    })
    // Of a transaction in which a write failed the commit was a rollback.
    await Promise.all(sent)
    return outcome.result
  } finally {
    database.permits.release()
  }
}

type Send = (text: string, parameters: readonly unknown[]) => void

function transactionOn(connection: TransactionSql, send: Send): Transaction {
  return Object.assign(queriesOn(connection), {
    run: async <Values, Row>(statement: Statement<Values, Row>, values: Values): Promise<Row[]> =>
      (await unsafe(connection, statement.text, statement.bind(values)).values()).map(row =>
        statement.read(row),
      ),
    send: <Values>(statement: Statement<Values, never>, values: Values) =>
      send(statement.text, statement.bind(values)),
    enter: (departmentId: string) => send(enterDepartment, [departmentId]),
  })
}

/** Statements are prepared, which saves one round trip each time after the first. */
function unsafe(
  connection: TransactionSql,
  text: string,
  parameters: readonly unknown[],
): ReturnType<TransactionSql['unsafe']> {
  // What binders give are texts, numbers, bytes and null; the driver's type knows more.
  return connection.unsafe(text, parameters as ParameterOrJSON<never>[], { prepare: true })
}

/** drizzle on this connection, with prepared statements. */
function queriesOn(connection: TransactionSql): PgDatabase<PostgresJsQueryResultHKT> {
  const preparing = new Proxy(connection, {
    get: (target, member, receiver): unknown =>
      member === 'unsafe'
        ? (text: string, parameters: never[]) => unsafe(target, text, parameters)
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
