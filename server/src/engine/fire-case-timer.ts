import { findCase } from '../cases/queries.ts'
import { runCommand } from '../cases/run-command.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { Timer } from '../jobs/handlers.ts'
import { deriveId } from './derive-id.ts'
import { systemActor } from './engine-actor.ts'
import type { CaseTimerPayload } from './write-timers.ts'

/**
 * A limit of a case has passed. The stored timer is only the alarm: whether anything follows the engine judges by
 * the case's own timers, so an alarm that is late or comes twice does no harm.
 */
export async function fireCaseTimer(context: Context, transaction: Transaction, timer: Timer): Promise<void> {
  const { caseId, timerId } = timer.payload as CaseTimerPayload
  const caseRow = await findCase(transaction, timer.departmentId, caseId)
  if (caseRow === undefined || !caseRow.state.timers.some(({ id }) => id === timerId)) return
  const requestId = context.newId()
  const place = { departmentId: timer.departmentId, caseId }
  await runCommand(context, transaction, place, {
    command: { type: 'timerFired', timerId },
    commandId: deriveId(`timer ${caseId} ${timerId}`),
    actor: systemActor,
    auditActor: { key: systemActor.id, name: systemActor.name, requestId },
  })
}
