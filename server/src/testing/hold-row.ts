import type { Database } from '../db/database.ts'

/** Between two acts, so that the first stands at the lock before the second comes. */
const settleMilliseconds = 120

/**
 * A failpoint: holds a row while acts begin one after the other, each up to the lock, and then lets go. PostgreSQL
 * hands the lock on in the order of arrival; the embedded database, which has one session, begins them in that order.
 * @param hold locks the row, as the database's owner
 */
export async function holdRow<Result>(
  database: Database,
  hold: { text: string; parameters: string[] },
  acts: readonly (() => Promise<Result>)[],
): Promise<PromiseSettledResult<Result>[]> {
  const begun: Promise<Result>[] = []
  await database.sql.begin(async sql => {
    await sql.unsafe(hold.text, hold.parameters)
    for (const act of acts) {
      begun.push(act())
      await new Promise(resolve => setTimeout(resolve, settleMilliseconds))
    }
  })
  return Promise.allSettled(begun)
}
