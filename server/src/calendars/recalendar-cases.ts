import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { runCommand } from '../cases/run-command.ts'
import { cases } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { deriveId } from '../engine/derive-id.ts'
import { systemActor } from '../engine/engine-actor.ts'
import { forgetCalendar } from '../engine/read-calendar.ts'
import type { Message } from '../jobs/handlers.ts'
import { AppError } from '../problems/app-error.ts'
import type { Recalendar } from './import-calendar.ts'

const batchSize = 200

/**
 * Every open case of the department counts its limits by the calendar as it stands now; each in a transaction of its
 * own, so that a case an officer works on waits a moment and not the whole department. Done again it changes nothing.
 */
export async function recalendarCases(context: Context, message: Message): Promise<void> {
  const { departmentId } = message
  const { importId } = message.payload as Recalendar
  forgetCalendar(context.database)
  let after: string | undefined
  for (;;) {
    const page = await withReader(context.database, { departmentId }, reader =>
      reader
        .select({ id: cases.id })
        .from(cases)
        .where(
          and(
            eq(cases.departmentId, departmentId),
            isNull(cases.concludedAt),
            after === undefined ? undefined : gt(cases.id, after),
          ),
        )
        .orderBy(asc(cases.id))
        .limit(batchSize),
    )
    for (const { id } of page) await recalendarCase(context, departmentId, id, importId)
    after = page.at(-1)?.id
    if (after === undefined || page.length < batchSize) return
  }
}

async function recalendarCase(
  context: Context,
  departmentId: string,
  caseId: string,
  importId: string,
): Promise<void> {
  const requestId = context.newId()
  try {
    await withTransaction(context.database, { departmentId }, transaction =>
      runCommand(
        context,
        transaction,
        { departmentId, caseId },
        {
          command: { type: 'recalendar' },
          commandId: deriveId(`recalendar ${importId} ${caseId}`),
          actor: systemActor,
          auditActor: { key: systemActor.id, name: systemActor.name, requestId },
        },
      ),
    )
  } catch (error) {
    // Concluded meanwhile, or done before the delivery was repeated.
    if (error instanceof AppError && isDoneAlready(error)) return
    throw error
  }
}

function isDoneAlready({ code }: AppError): boolean {
  return code === 'case.caseConcluded' || code === 'case.duplicateCommand'
}
