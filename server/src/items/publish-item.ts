import { createHash } from 'node:crypto'
import { readItemDefinition } from '@yibiao/core/contract'
import { compileFlow } from '@yibiao/core/flow'
import { canonicalJson, compileForm } from '@yibiao/core/form'
import type { Issue, ItemDefinition, ItemPublished } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { findDepartment } from '../departments/queries.ts'
import type { Transaction } from '../db/database.ts'
import { requireRevision } from '../http/revision.ts'
import { AppError } from '../problems/app-error.ts'
import { judgeGates } from './judge-gates.ts'
import { lockItem } from './queries.ts'
import { items, itemVersions, publishedItems, type CompiledVersion } from './tables.ts'

/**
 * Freezes the draft as the next version and puts it in use. Drafts and cases of earlier versions keep theirs.
 * @throws AppError `revision.changed`, `item.gatesFailed`, `item.stateImpossible`
 */
export async function publishItem(
  context: Context,
  transaction: Transaction,
  publish: { departmentId: string; itemId: string; revision: number; note?: string | undefined },
  actor: AuditActor,
): Promise<ItemPublished> {
  const item = await lockItem(transaction, publish.departmentId, publish.itemId)
  requireRevision(publish.revision, item.revision, { updatedBy: item.updatedBy })
  if (item.state === 'cancelled') throw new AppError('item.stateImpossible')
  const { gates, canPublish } = await judgeGates(transaction, item)
  if (!canPublish)
    throw gatesFailed(gates.flatMap(gate => gate.issues).filter(issue => issue.severity === 'error'))
  const read = readItemDefinition(item.definition)
  if ('issues' in read) throw gatesFailed(read.issues)
  const { definition } = read
  const department = await findDepartment(transaction, publish.departmentId)
  if (department === undefined) throw new AppError('request.notFound')

  const now = context.clock.now()
  const version = (item.publishedVersion ?? 0) + 1
  const digest = createHash('sha256').update(canonicalJson(definition)).digest('hex')
  await transaction.insert(itemVersions).values({
    departmentId: publish.departmentId,
    itemId: item.id,
    version,
    definition,
    compiled: compileVersion(definition),
    digest,
    note: publish.note ?? null,
    publishedAt: now,
    publishedBy: actor.name,
  })
  await transaction
    .update(items)
    .set({ state: 'inUse', publishedVersion: version, publishedRevision: item.revision })
    .where(and(eq(items.departmentId, publish.departmentId), eq(items.id, item.id)))
  const listed = {
    version,
    state: 'inUse' as const,
    departmentName: department.name,
    name: definition.name,
    summary: definition.guide.summary,
    caseType: definition.guide.caseType,
    promised: definition.limits.promised,
    searchText: searchTextOf(definition, department.name),
    publishedAt: now,
  }
  await transaction
    .insert(publishedItems)
    .values({ departmentId: publish.departmentId, itemId: item.id, ...listed })
    .onConflictDoUpdate({ target: [publishedItems.departmentId, publishedItems.itemId], set: listed })
  recordAudit(context, transaction, {
    departmentId: publish.departmentId,
    actor,
    action: 'item.publish',
    subject: { type: 'item', id: item.id },
    details: { version, digest },
  })
  return { version, publishedAt: now.toISOString(), digest }
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

function gatesFailed(issues: readonly Issue[]): AppError {
  return new AppError('item.gatesFailed', {}, { issues })
}

function searchTextOf(definition: ItemDefinition, departmentName: string): string {
  const texts = [definition.name, definition.guide.summary].flatMap(text =>
    typeof text === 'string' ? [text] : [text['zh-CN'], text.en ?? ''],
  )
  return [...texts, ...(definition.guide.keywords ?? []), departmentName].join('\n').toLowerCase()
}
