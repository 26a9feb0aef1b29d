import { and, eq } from 'drizzle-orm'
import { findCase } from '../cases/queries.ts'
import { lockCommandCase } from '../cases/lock-command-case.ts'
import { runOnLocked } from '../cases/run-command.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { drafts } from '../drafts/tables.ts'
import { deriveId } from '../engine/derive-id.ts'
import { systemActor } from '../engine/engine-actor.ts'
import type { Message } from '../jobs/handlers.ts'
import type { CancelChildMessage } from './child-messages.ts'
import { findChildCase, lockChildDraft } from './find-child.ts'

/**
 * Ends a 子办件 that is not wanted any more. What was decided stays decided; an application that nobody submitted stays
 * the applicant's and goes on as one of their own.
 */
export async function deliverCancelChild(context: Context, message: Message): Promise<void> {
  const order = message.payload as CancelChildMessage
  const parent = await withReader(context.database, { departmentId: message.departmentId }, reader =>
    findCase(reader, message.departmentId, order.caseId),
  )
  if (parent === undefined) throw new Error('A case that does not exist called off another one.')
  const { departmentId } = order
  const partyId = parent.applicantPartyId
  await withTransaction(context.database, { partyId, departmentId }, async transaction => {
    // The application first: a submission that is under way holds it, and leaves a case.
    const draftId = await lockChildDraft(transaction, partyId, order)
    if (draftId === undefined) return terminateChild(context, transaction, order, message.id, parent.number)
    await transaction
      .update(drafts)
      .set({ parent: null })
      .where(and(eq(drafts.partyId, partyId), eq(drafts.id, draftId)))
  })
}

async function terminateChild(
  context: Context,
  transaction: Transaction,
  order: CancelChildMessage,
  messageId: string,
  parentNumber: string,
): Promise<void> {
  const child = await findChildCase(transaction, order.departmentId, order)
  if (child === undefined) return
  const locked = await lockCommandCase(transaction, order.departmentId, child.id)
  const { decision, moments } = locked?.caseRow.state ?? {}
  if (locked === undefined || decision !== null || moments?.concludedAt !== undefined) return
  await runOnLocked(context, transaction, locked, {
    command: {
      type: 'terminate',
      reason: `主办件（办件编号${parentNumber}）已结束或不再需要本事项，本办件随之终止。`,
    },
    commandId: deriveId(`cancel ${messageId}`),
    actor: systemActor,
    auditActor: { key: systemActor.id, name: systemActor.name, requestId: messageId },
  })
}
