import { sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { caseCounters } from './tables.ts'

/**
 * The next number under this code on this day: code, date and at least four digits from 0001, e.g.
 * `11100000000013338W4000117008000202609100001`. Numbers have no gap and are never used again: the counter's row is
 * held until the submission commits, and a submission that fails gives its number back.
 * @param code the item's 实施编码 or, without one, the department's credit code; items with the same code count together
 * @param day in Asia/Shanghai
 */
export async function takeCaseNumber(
  transaction: Transaction,
  counter: { departmentId: string; code: string; day: string },
): Promise<string> {
  const { departmentId, code, day } = counter
  const [row] = await transaction
    .insert(caseCounters)
    .values({ departmentId, code, day, last: 1 })
    .onConflictDoUpdate({
      target: [caseCounters.departmentId, caseCounters.code, caseCounters.day],
      set: { last: sql`${caseCounters.last} + 1` },
    })
    .returning({ last: caseCounters.last })
  if (row === undefined) throw new Error('The counter of case numbers gave none.')
  return `${code}${day.replaceAll('-', '')}${String(row.last).padStart(4, '0')}`
}
