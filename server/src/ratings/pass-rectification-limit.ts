import { and, eq, ne } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { Timer } from '../jobs/handlers.ts'
import { rectifications } from './tables.ts'

/** The 15 working days are over and the bad rating is not dealt with: supervision is told. */
export async function passRectificationLimit(
  context: Context,
  transaction: Transaction,
  timer: Timer,
): Promise<void> {
  const { departmentId } = timer
  await transaction
    .update(rectifications)
    .set({ overdueAt: context.clock.now() })
    .where(
      and(
        eq(rectifications.departmentId, departmentId),
        eq(rectifications.id, String(timer.payload['id'])),
        ne(rectifications.state, 'closed'),
      ),
    )
}
