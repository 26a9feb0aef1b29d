import { and, isNull, notExists, sql } from 'drizzle-orm'
import { removeFiles } from '../attachments/remove-files.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { tasks } from '../tasks/tables.ts'
import { caseEvidence } from './tables.ts'

/** Throws away what no judgement named, once its task is over: nobody can name it any more. */
export async function removeLeftEvidence(context: Context): Promise<void> {
  const removed = await withTransaction(context.database, { service: 'retention' }, transaction =>
    transaction
      .delete(caseEvidence)
      .where(
        and(
          isNull(caseEvidence.keptAt),
          notExists(
            transaction
              .select({ one: sql`1` })
              .from(tasks)
              .where(
                sql`${tasks.departmentId} = ${caseEvidence.departmentId} and ${tasks.id} = ${caseEvidence.taskId}
                  and ${tasks.state} in ('open', 'claimed', 'suspended')`,
              ),
          ),
        ),
      )
      .returning({ storageKey: caseEvidence.storageKey }),
  )
  await removeFiles(
    context,
    removed.map(({ storageKey }) => storageKey),
  )
}
