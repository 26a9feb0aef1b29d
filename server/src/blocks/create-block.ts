import type { BlockDetail, CreateBlock } from '@yibiao/schemas'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { requireSharing, type BlockWriter } from './block-writer.ts'
import { countFields, requireBlockFields } from './require-block-fields.ts'
import { blocks, blockVersions } from './tables.ts'
import { viewBlock } from './view-block.ts'

/**
 * Puts fields into the library as version 1 of a new block.
 * @throws AppError `block.sharedByImplementers`, `block.invalid`
 */
export async function createBlock(
  context: Context,
  transaction: Transaction,
  block: CreateBlock,
  writer: BlockWriter,
): Promise<BlockDetail> {
  requireSharing(writer, block.isShared)
  requireBlockFields(block.fields)
  const { departmentId, audit } = writer
  const { fields, ...facts } = block
  const now = context.clock.now()
  const id = context.newId()
  await transaction.insert(blocks).values({
    ...facts,
    departmentId,
    id,
    isRetired: false,
    latestVersion: 1,
    fieldCount: countFields(fields),
    createdAt: now,
    updatedAt: now,
    updatedBy: audit.name,
  })
  await transaction
    .insert(blockVersions)
    .values({ departmentId, blockId: id, version: 1, fields, createdAt: now, createdBy: audit.name })
  recordAudit(context, transaction, {
    departmentId,
    actor: audit,
    action: 'block.create',
    subject: { type: 'block', id },
    details: { name: facts.name, isShared: facts.isShared },
  })
  return viewBlock(transaction, departmentId, id)
}
