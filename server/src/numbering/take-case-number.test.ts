import { expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { AppError } from '../problems/app-error.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { takeCaseNumber } from './take-case-number.ts'

const departmentId = '01990000-0000-7000-8000-00000000000a'
const counter = { departmentId, code: 'X', day: '2026-07-06' }

describeOnBothDatabases('case numbers', database => {
  test('have no gap and no double under 1,000 at once, though some of them fail', async () => {
    const taken = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => takeOne(database(), { isFailing: index % 10 === 3 })),
    )
    const numbers = taken.filter(number => number !== undefined).toSorted()
    expect(numbers).toHaveLength(900)
    expect(numbers[0]).toBe('X202607060001')
    expect(numbers.at(-1)).toBe('X202607060900')
    expect(new Set(numbers).size).toBe(900)
  })

  test('count per code and day, so that items without a code of their own share the department’s, and grow beyond four digits', async () => {
    const take = (more: Partial<typeof counter>): Promise<string> =>
      withTransaction(database(), { departmentId }, transaction =>
        takeCaseNumber(transaction, { ...counter, ...more }),
      )
    expect(await take({ day: '2026-07-07' })).toBe('X202607070001')
    expect(await take({ code: 'Y' })).toBe('Y202607060001')
    await database().sql`update case_counters set last = 9999 where day = '2026-07-07'`
    expect(await take({ day: '2026-07-07' })).toBe('X2026070710000')
  })
})

/** Undefined for a submission that failed after it had its number: the number goes to the next one. */
async function takeOne(
  database: Database,
  { isFailing }: { isFailing: boolean },
): Promise<string | undefined> {
  for (;;) {
    try {
      return await withTransaction(database, { departmentId }, async transaction => {
        const number = await takeCaseNumber(transaction, counter)
        if (isFailing) throw new FailedLater()
        return number
      })
    } catch (error) {
      if (error instanceof FailedLater) return undefined
      if (!(error instanceof AppError) || error.code !== 'database.busy') throw error
    }
  }
}

class FailedLater extends Error {}
