import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'

/** A node of a plan with those below it, as PostgreSQL tells it. */
export type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: PlanNode[]
}

/** The plan of a query in a department's scope, under row security; with `analyze` it runs, and pages are counted. */
export async function explain(
  database: Database,
  departmentId: string,
  statement: SQL,
  analyze = false,
): Promise<PlanNode[]> {
  const options = sql.raw(analyze ? 'analyze, buffers, format json' : 'format json')
  const [row] = await withReader(database, { departmentId }, reader =>
    reader.execute<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(sql`explain (${options}) ${statement}`),
  )
  return nodesOf(row?.['QUERY PLAN'][0].Plan)
}

/** Pages a query touches, in the cache or not. */
export async function countPages(database: Database, departmentId: string, statement: SQL): Promise<number> {
  const [top] = await explain(database, departmentId, statement, true)
  return (top?.['Shared Hit Blocks'] ?? 0) + (top?.['Shared Read Blocks'] ?? 0)
}

function nodesOf(plan: PlanNode | undefined): PlanNode[] {
  return plan === undefined ? [] : [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}
