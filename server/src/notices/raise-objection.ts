import type { ObjectionReceived, RaiseObjection } from '@yibiao/schemas'
import { lockCommandCase } from '../cases/lock-command-case.ts'
import { runOnLocked } from '../cases/run-command.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { todayOf } from '../engine/advance-case.ts'
import { systemActor } from '../engine/engine-actor.ts'
import { AppError } from '../problems/app-error.ts'
import { sealObjector } from './objector.ts'
import { countObjections, type NoticeRow } from './queries.ts'
import { objections } from './tables.ts'

/** More than these on one notice are no objections any more: a person answers. */
const mostObjections = 100

/**
 * Takes an objection to a running notice: the case hears of it in the same transaction, or it was not taken.
 * @param notice as it was found, undefined for none
 * @throws AppError `request.notFound`, `notice.ended`, `notice.withdrawn`, `notice.tooMany`
 */
export async function raiseObjection(
  context: Context,
  transaction: Transaction,
  notice: NoticeRow | undefined,
  { body, commandId, requestId }: { body: RaiseObjection; commandId: string; requestId: string },
): Promise<ObjectionReceived> {
  // A notice that was withheld was never there for the public.
  if (notice === undefined || notice.withheld !== null) throw new AppError('request.notFound')
  const { departmentId, caseId, departmentName: department } = notice
  if (notice.state === 'ended' || notice.through < todayOf(context))
    throw new AppError('notice.ended', { through: notice.through, department })
  transaction.enter(departmentId)
  const locked = await lockCommandCase(transaction, departmentId, caseId)
  // The case may have moved on between finding the notice and locking it.
  if (locked === undefined || !locked.caseRow.state.runs.some(({ id }) => id === notice.runId))
    throw new AppError('notice.withdrawn', { department })
  const { ofCase, ofNotice } = await countObjections(transaction, notice)
  if (ofNotice >= mostObjections) throw new AppError('notice.tooMany', { max: mostObjections, department })
  const { events } = await runOnLocked(context, transaction, locked, {
    command: { type: 'raiseObjection', runId: notice.runId, text: body.text.trim() },
    commandId,
    actor: systemActor,
    auditActor: { key: 'anonymous', name: '', requestId },
  })
  const id = context.newId()
  const receivedAt = context.clock.now()
  const number = `${locked.caseRow.number}-Y${String(ofCase + 1).padStart(2, '0')}`
  const opened = events.find(event => event.type === 'taskOpened' && event.task.kind === 'objection')
  await transaction.insert(objections).values({
    departmentId,
    id,
    noticeId: notice.id,
    caseId,
    number,
    text: body.text.trim(),
    objector: sealObjector(context.config.dataSecret, id, {
      name: body.name.trim(),
      contact: body.contact.trim(),
    }),
    taskId: opened?.type === 'taskOpened' ? opened.task.id : null,
    receivedAt,
  })
  return {
    number,
    receivedAt: receivedAt.toISOString(),
    itemName: notice.itemName,
    departmentName: department,
  }
}
