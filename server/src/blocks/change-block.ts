import type { BlockDetail, ChangeBlock } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { requireSharing, type BlockWriter } from './block-writer.ts'
import { lockBlock } from './queries.ts'
import { blocks } from './tables.ts'
import { viewBlock } from './view-block.ts'

/**
 * Changes what is told about a block, shares or retires it. Its versions stay what they are.
 * @throws AppError `request.notFound`, `block.sharedByImplementers`, `block.staysShared`
 */
export async function changeBlock(
  context: Context,
  transaction: Transaction,
  change: ChangeBlock & { blockId: string },
  writer: BlockWriter,
): Promise<BlockDetail> {
  const { departmentId, audit } = writer
  const { blockId, ...facts } = change
  const block = await lockBlock(transaction, departmentId, blockId)
  requireSharing(writer, block.isShared || facts.isShared)
  if (block.isShared && !facts.isShared) throw new AppError('block.staysShared')
  await transaction
    .update(blocks)
    .set({ ...facts, updatedAt: context.clock.now(), updatedBy: audit.name })
    .where(and(eq(blocks.departmentId, departmentId), eq(blocks.id, blockId)))
  recordAudit(context, transaction, {
    departmentId,
    actor: audit,
    action: 'block.change',
    subject: { type: 'block', id: blockId },
    details: { ...facts },
  })
  return viewBlock(transaction, departmentId, blockId)
}
