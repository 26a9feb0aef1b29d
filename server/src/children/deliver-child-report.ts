import { runCommand } from '../cases/run-command.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { deriveId } from '../engine/derive-id.ts'
import { systemActor } from '../engine/engine-actor.ts'
import type { Message } from '../jobs/handlers.ts'
import { AppError } from '../problems/app-error.ts'
import type { ChildReportMessage } from './report-messages.ts'

/** Tells a case what became of a 子办件 that it ordered. */
export async function deliverChildReport(context: Context, message: Message): Promise<void> {
  await reportChild(context, message.id, message.payload as ChildReportMessage)
}

/** @param messageId of the message that brings the report, or that found it: told twice, it changes nothing */
export async function reportChild(
  context: Context,
  messageId: string,
  { departmentId, caseId, child, report }: ChildReportMessage,
): Promise<void> {
  try {
    await withTransaction(context.database, { departmentId }, transaction =>
      runCommand(
        context,
        transaction,
        { departmentId, caseId },
        {
          command: { type: 'reportChild', child, report },
          commandId: deriveId(`report ${messageId}`),
          actor: systemActor,
          auditActor: { key: systemActor.id, name: systemActor.name, requestId: messageId },
        },
      ),
    )
  } catch (error) {
    const isTold = error instanceof AppError && error.code === 'case.duplicateCommand'
    if (!isTold) throw error
  }
}
