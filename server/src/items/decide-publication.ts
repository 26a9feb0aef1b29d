import type { ItemPublished } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { freezeVersion } from './freeze-version.ts'
import { findPendingRequest, readRequestedDefinition, type PublishRequestRow } from './publication-queries.ts'
import { requireGates } from './publish-item.ts'
import { lockItem, type ItemRow } from './queries.ts'
import { publishRequests } from './tables.ts'

export type PublicationDecision = {
  departmentId: string
  itemId: string
  requestId: string
  decision: 'approve' | 'reject' | 'withdraw'
  opinion?: string | undefined
}

/**
 * A second person approves or rejects what somebody wants in use; who asked can only take the request back.
 * What is approved is what was asked for, whatever the draft has become; its gates are judged again, because roles,
 * sources and calendars live on.
 * @returns what was published, when it was approved
 * @throws AppError `request.notFound`, `item.requestDecided`, `item.approverIsAuthor`, `item.notRequester`,
 *   `item.opinionMissing`, `item.gatesFailed`, `item.stateImpossible`
 */
export async function decidePublication(
  context: Context,
  transaction: Transaction,
  decide: PublicationDecision,
  actor: AuditActor,
): Promise<ItemPublished | undefined> {
  const item = await lockItem(transaction, decide.departmentId, decide.itemId)
  const request = await findPendingRequest(transaction, item)
  if (request === undefined || request.id !== decide.requestId) throw new AppError('item.requestDecided')
  requireRight(decide, request, actor)
  const published =
    decide.decision === 'approve'
      ? await publishRequested(context, transaction, { item, request }, actor)
      : undefined
  await close(context, transaction, decide, actor)
  if (published === undefined) {
    recordAudit(context, transaction, {
      departmentId: item.departmentId,
      actor,
      action: decide.decision === 'reject' ? 'item.rejectPublication' : 'item.withdrawPublication',
      subject: { type: 'item', id: item.id },
      details: { request: request.id, digest: request.digest },
    })
  }
  return published
}

function requireRight(
  { decision, opinion }: PublicationDecision,
  request: PublishRequestRow,
  actor: AuditActor,
): void {
  const isRequester = request.requestedKey === actor.key
  if (decision === 'withdraw' && !isRequester) throw new AppError('item.notRequester')
  if (decision !== 'withdraw' && isRequester) throw new AppError('item.approverIsAuthor')
  if (decision === 'reject' && (opinion ?? '').trim() === '') throw new AppError('item.opinionMissing')
}

async function publishRequested(
  context: Context,
  transaction: Transaction,
  { item, request }: { item: ItemRow; request: PublishRequestRow },
  actor: AuditActor,
): Promise<ItemPublished> {
  if (item.state === 'cancelled') throw new AppError('item.stateImpossible')
  const { revision, note, startsAt } = request
  const definition = await readRequestedDefinition(transaction, item, request.id)
  const judged = await requireGates(transaction, { ...item, definition, revision })
  const people = { publishedBy: request.requestedBy, approvedBy: actor.name }
  const freeze = { definition: judged, revision, note, startsAt, ...people }
  return freezeVersion(context, transaction, item, freeze, actor)
}

async function close(
  context: Context,
  transaction: Transaction,
  { departmentId, requestId, decision, opinion }: PublicationDecision,
  actor: AuditActor,
): Promise<void> {
  await transaction
    .update(publishRequests)
    .set({
      state: states[decision],
      decidedBy: actor.name,
      decidedAt: context.clock.now(),
      opinion: opinion ?? null,
    })
    .where(and(eq(publishRequests.departmentId, departmentId), eq(publishRequests.id, requestId)))
}

const states = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const
