import { readItemDefinition } from '@yibiao/core/contract'
import type { ItemDefinition, ItemPublished } from '@yibiao/schemas'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { readSettings } from '../departments/settings.ts'
import { requireRevision } from '../http/revision.ts'
import { AppError } from '../problems/app-error.ts'
import { digestOf, freezeVersion, gatesFailed } from './freeze-version.ts'
import { judgeGates } from './judge-gates.ts'
import { findPendingRequest } from './publication-queries.ts'
import { lockItem, type ItemRow } from './queries.ts'
import { publishRequests } from './tables.ts'

export type Publish = {
  departmentId: string
  itemId: string
  /** The draft that was seen. */
  revision: number
  note?: string | undefined
  /** Frozen now, in use from then on; a time that has passed is now. */
  startsAt?: Date | undefined
}

/** A planned start lies within this time: what is longer ahead will have changed by then. */
const mostDaysAhead = 366

/**
 * Freezes the draft as the next version and puts it in use, at once or at its start; where the department wants a
 * second person, the frozen draft waits for the approval instead.
 * @throws AppError `revision.changed`, `item.gatesFailed`, `item.stateImpossible`, `item.approvalPending`,
 *   `item.startPlanned`, `item.startTooLate`
 */
export async function publishItem(
  context: Context,
  transaction: Transaction,
  publish: Publish,
  actor: AuditActor,
): Promise<ItemPublished> {
  const item = await lockItem(transaction, publish.departmentId, publish.itemId)
  requireRevision(publish.revision, item.revision, { updatedBy: item.updatedBy })
  if (item.state === 'cancelled') throw new AppError('item.stateImpossible')
  if (item.scheduledVersion !== null) throw new AppError('item.startPlanned')
  if ((await findPendingRequest(transaction, item)) !== undefined) throw new AppError('item.approvalPending')
  const startsAt = requireStart(context, publish.startsAt)
  const definition = await requireGates(transaction, item)
  if ((await readSettings(transaction, item.departmentId)).publishNeedsApproval) {
    return requestApproval(context, transaction, { item, publish, startsAt, definition }, actor)
  }
  return freezeVersion(
    context,
    transaction,
    item,
    {
      definition,
      revision: item.revision,
      note: publish.note ?? null,
      startsAt,
      publishedBy: actor.name,
      approvedBy: null,
    },
    actor,
  )
}

/**
 * The definition, when no gate fails.
 * @throws AppError `item.gatesFailed`
 */
export async function requireGates(
  reader: Reader,
  item: Pick<ItemRow, 'id' | 'departmentId' | 'definition' | 'revision' | 'publishedVersion'>,
): Promise<ItemDefinition> {
  const { gates, canPublish } = await judgeGates(reader, item)
  if (!canPublish)
    throw gatesFailed(gates.flatMap(gate => gate.issues).filter(issue => issue.severity === 'error'))
  const read = readItemDefinition(item.definition)
  if ('issues' in read) throw gatesFailed(read.issues)
  return read.definition
}

function requireStart(context: Context, startsAt: Date | undefined): Date | null {
  if (startsAt === undefined) return null
  const latest = context.clock.now().getTime() + mostDaysAhead * 86_400_000
  if (startsAt.getTime() > latest) throw new AppError('item.startTooLate', { days: mostDaysAhead })
  return startsAt
}

async function requestApproval(
  context: Context,
  transaction: Transaction,
  { item, publish, startsAt, definition }: Wanted,
  actor: AuditActor,
): Promise<ItemPublished> {
  const digest = digestOf(definition)
  const id = context.newId()
  await transaction.insert(publishRequests).values({
    departmentId: item.departmentId,
    id,
    itemId: item.id,
    revision: item.revision,
    definition: item.definition,
    digest,
    note: publish.note ?? null,
    startsAt,
    requestedKey: actor.key,
    requestedBy: actor.name,
    requestedAt: context.clock.now(),
    state: 'pending',
  })
  recordAudit(context, transaction, {
    departmentId: item.departmentId,
    actor,
    action: 'item.requestPublication',
    subject: { type: 'item', id: item.id },
    details: { request: id, revision: item.revision, digest },
  })
  return {
    outcome: 'awaitingApproval',
    digest,
    ...(startsAt === null ? {} : { startsAt: startsAt.toISOString() }),
  }
}

type Wanted = { item: ItemRow; publish: Publish; startsAt: Date | null; definition: ItemDefinition }
