import { isSameJson } from '@yibiao/core/diff'
import type { AddBlockVersion, BlockDetail } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { requireSharing, type BlockWriter } from './block-writer.ts'
import { findBlockContent, lockBlock } from './queries.ts'
import { countFields, requireBlockFields } from './require-block-fields.ts'
import { blocks, blockVersions } from './tables.ts'
import { viewBlock } from './view-block.ts'

/**
 * Freezes fields as the next version of a block. What links an earlier one keeps it until somebody takes this.
 * @throws AppError `request.notFound`, `block.sharedByImplementers`, `block.newerVersion`, `block.unchanged`,
 *   `block.invalid`
 */
export async function addBlockVersion(
  context: Context,
  transaction: Transaction,
  version: AddBlockVersion & { blockId: string },
  writer: BlockWriter,
): Promise<BlockDetail> {
  const { departmentId, audit } = writer
  const { blockId, fields, seenVersion, note } = version
  const block = await lockBlock(transaction, departmentId, blockId)
  requireSharing(writer, block.isShared)
  if (seenVersion !== block.latestVersion) {
    throw new AppError('block.newerVersion', { version: block.latestVersion, name: block.updatedBy })
  }
  requireBlockFields(fields)
  const latest = await findBlockContent(transaction, blockId, block.latestVersion)
  if (isSameJson(latest?.fields, fields)) throw new AppError('block.unchanged', { version: seenVersion })
  const next = block.latestVersion + 1
  const now = context.clock.now()
  await transaction.insert(blockVersions).values({
    departmentId,
    blockId,
    version: next,
    fields,
    note: note === '' ? undefined : note,
    createdAt: now,
    createdBy: audit.name,
  })
  await transaction
    .update(blocks)
    .set({ latestVersion: next, fieldCount: countFields(fields), updatedAt: now, updatedBy: audit.name })
    .where(and(eq(blocks.departmentId, departmentId), eq(blocks.id, blockId)))
  recordAudit(context, transaction, {
    departmentId,
    actor: audit,
    action: 'block.addVersion',
    subject: { type: 'block', id: blockId },
    details: { version: next },
  })
  return viewBlock(transaction, departmentId, blockId)
}
