import { createHash } from 'node:crypto'
import { compileFlow } from '@yibiao/core/flow'
import { canonicalJson, compileForm } from '@yibiao/core/form'
import type { Issue, ItemDefinition, ItemPublished } from '@yibiao/schemas'
import { and, eq, max } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { setTimer } from '../jobs/enqueue.ts'
import { AppError } from '../problems/app-error.ts'
import type { ItemRow } from './queries.ts'
import { startTimerKey, startTimerKind } from './start-version.ts'
import { items, itemVersions, type CompiledVersion } from './tables.ts'
import { putInUse } from './put-in-use.ts'

export type Freeze = {
  definition: ItemDefinition
  /** Of the draft. */
  revision: number
  note: string | null
  /** In use from then on; at once when it has passed or is absent. */
  startsAt: Date | null
  /** Who wanted it; the actor when nobody had to approve. */
  publishedBy: string
  approvedBy: string | null
}

/**
 * Freezes a definition as the item's next version, and puts it in use or sets its start. The caller holds the item's
 * lock and has judged the gates. Drafts and cases of earlier versions keep theirs.
 * @throws AppError `item.gatesFailed`
 */
export async function freezeVersion(
  context: Context,
  transaction: Transaction,
  item: ItemRow,
  freeze: Freeze,
  actor: AuditActor,
): Promise<ItemPublished> {
  const { definition } = freeze
  const own = and(eq(itemVersions.departmentId, item.departmentId), eq(itemVersions.itemId, item.id))
  const [last] = await transaction
    .select({ version: max(itemVersions.version) })
    .from(itemVersions)
    .where(own)
  const now = context.clock.now()
  const version = (last?.version ?? 0) + 1
  const digest = digestOf(definition)
  const startsAt = freeze.startsAt !== null && freeze.startsAt > now ? freeze.startsAt : null
  await transaction.insert(itemVersions).values({
    departmentId: item.departmentId,
    itemId: item.id,
    version,
    definition,
    compiled: compileVersion(definition),
    digest,
    note: freeze.note,
    revision: freeze.revision,
    publishedAt: now,
    publishedBy: freeze.publishedBy,
    approvedBy: freeze.approvedBy,
    startsAt,
  })
  if (startsAt === null) {
    const frozen = { version, definition, revision: freeze.revision }
    await putInUse(context, transaction, item, { ...frozen, state: 'inUse' })
  } else await schedule(transaction, item, version, startsAt)
  recordAudit(context, transaction, {
    departmentId: item.departmentId,
    actor,
    action: 'item.publish',
    subject: { type: 'item', id: item.id },
    details: { version, digest, ...(startsAt === null ? {} : { startsAt: startsAt.toISOString() }) },
  })
  return {
    outcome: startsAt === null ? 'inUse' : 'scheduled',
    version,
    publishedAt: now.toISOString(),
    digest,
    ...(startsAt === null ? {} : { startsAt: startsAt.toISOString() }),
  }
}

async function schedule(
  transaction: Transaction,
  item: ItemRow,
  version: number,
  startsAt: Date,
): Promise<void> {
  await transaction
    .update(items)
    .set({ scheduledVersion: version, scheduledAt: startsAt })
    .where(and(eq(items.departmentId, item.departmentId), eq(items.id, item.id)))
  await setTimer(transaction, {
    departmentId: item.departmentId,
    key: startTimerKey(item.id),
    kind: startTimerKind,
    payload: { itemId: item.id, version },
    dueAt: startsAt,
  })
}

/** SHA-256 of the canonical definition: what a version is told apart by. */
export function digestOf(definition: unknown): string {
  return createHash('sha256').update(canonicalJson(definition)).digest('hex')
}

/**
 * The rules and the flow of a definition as syntax trees.
 * @throws AppError `item.gatesFailed`
 */
export function compileVersion(definition: ItemDefinition): CompiledVersion {
  const form = compileForm(definition.form, {
    codeTables: (definition.codeTables ?? []).map(table => table.key),
    sources: definition.prefill.sources.map(source => source.key),
    materials: definition.materials,
  })
  if ('issues' in form) throw gatesFailed(form.issues)
  const flow = compileFlow(definition)
  if ('issues' in flow) throw gatesFailed(flow.issues)
  return { form: form.form, flow: flow.flow }
}

export function gatesFailed(issues: readonly Issue[]): AppError {
  return new AppError('item.gatesFailed', {}, { issues })
}
