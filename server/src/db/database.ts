import type { PgDatabase } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Permits } from './permits.ts'

type Queries = PgDatabase<PostgresJsQueryResultHKT>

/** Reads: what both a reading and a writing transaction can do. */
export type Reader = Pick<
  Queries,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'with' | '$with' | '$count' | 'execute'
>

/** Reads and writes. Only `withTransaction` makes one, so a write outside a transaction does not compile. */
export type Transaction = Reader & Pick<Queries, 'insert' | 'update' | 'delete'>

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
