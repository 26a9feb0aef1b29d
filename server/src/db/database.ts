import type { PgDatabase } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Permits } from './permits.ts'
import type { Statement } from './statement.ts'

type Queries = PgDatabase<PostgresJsQueryResultHKT>

/** Reads: what both a reading and a writing transaction can do. */
export type Reader = Pick<
  Queries,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'with' | '$with' | '$count' | 'execute'
> & {
  /** Runs a prepared statement. Statements that are not awaited between each other travel in one flush. */
  run<Values, Row>(statement: Statement<Values, Row>, values: Values): Promise<Row[]>
}

/** Reads and writes. Only `withTransaction` makes one, so a write outside a transaction does not compile. */
export type Transaction = Reader &
  Pick<Queries, 'insert' | 'update' | 'delete'> & {
    /**
     * Sends a write whose answer nobody needs: it travels with what follows, the commit included. When it fails, the
     * transaction fails.
     */
    send<Values>(statement: Statement<Values, never>, values: Values): void
    /** Moves on to the rows of another department; only after the act there is known to be allowed, or to judge that. */
    enter(departmentId: string): void
  }

/** An open database. `sql` is for this folder only; everything else goes through `withTransaction` and `withReader`. */
export type Database = {
  kind: 'postgresql' | 'embedded'
  sql: Sql
  /** Process that owns the embedded database, while it runs; undefined for a server. */
  ownerPid(): number | undefined
  permits: Permits
  /** Fails when the database does not answer. */
  ping(): Promise<void>
  /** Clears away dead rows; the embedded database never does so itself. */
  vacuum(): Promise<void>
  close(): Promise<void>
}
