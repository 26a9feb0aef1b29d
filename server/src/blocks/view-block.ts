import type { BlockDetail, BlockSummary } from '@yibiao/schemas'
import type { Reader } from '../db/database.ts'
import { countItemsByBlock, listBlockUses } from './block-uses.ts'
import { listBlocks, listBlockVersions, readBlock, type BlockRow } from './queries.ts'

/** The library of a department: its own blocks, then those that are shared. */
export async function viewLibrary(reader: Reader, departmentId: string): Promise<BlockSummary[]> {
  const counts = await countItemsByBlock(reader, departmentId)
  return (await listBlocks(reader)).map(block => toSummary(block, departmentId, counts.get(block.id) ?? 0))
}

/**
 * A block with its versions and where the department links it.
 * @throws AppError `request.notFound`
 */
export async function viewBlock(reader: Reader, departmentId: string, blockId: string): Promise<BlockDetail> {
  const block = await readBlock(reader, blockId)
  const uses = await listBlockUses(reader, departmentId, blockId)
  return {
    block: toSummary(block, departmentId, new Set(uses.map(use => use.itemId)).size),
    versions: await listBlockVersions(reader, blockId),
    uses,
  }
}

function toSummary(block: BlockRow, departmentId: string, items: number): BlockSummary {
  return {
    id: block.id,
    name: block.name,
    description: block.description,
    isShared: block.isShared,
    isOwn: block.departmentId === departmentId,
    isRetired: block.isRetired,
    departmentName: block.departmentName,
    latestVersion: block.latestVersion,
    fields: block.fieldCount,
    items,
    updatedAt: block.updatedAt.toISOString(),
    updatedBy: block.updatedBy,
  }
}
