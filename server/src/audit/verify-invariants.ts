import { sql } from 'drizzle-orm'
import { verifyChildren } from '../children/verify-children.ts'
import type { Database } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { listDepartments } from '../departments/queries.ts'
import { findOffender, storedInvariants } from './invariants.ts'

/** What an operator reads, a line for each invariant that does not hold, with its first offender. */
export async function verifyInvariants(
  database: Database,
  now: Date,
): Promise<{ lines: string[]; faults: number }> {
  const lines: string[] = []
  for (const { id: departmentId } of await withReader(database, {}, reader => listDepartments(reader))) {
    await withReader(database, { departmentId }, async reader => {
      // A large department takes longer than a request may.
      await reader.execute(sql`select set_config('statement_timeout', '0', true)`)
      for (const invariant of storedInvariants) {
        const offender = await findOffender(reader, invariant, departmentId, now)
        if (offender !== undefined)
          lines.push(`${departmentId}  ${invariant.name}: ${offender} ${invariant.problem}`)
      }
    })
    lines.push(...(await verifyChildren(database, departmentId)))
  }
  return { lines, faults: lines.length }
}
