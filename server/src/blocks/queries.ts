import type { BlockContent, BlockVersionSummary } from '@yibiao/schemas'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { departments } from '../departments/tables.ts'
import type { Reader } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { blocks, blockVersions } from './tables.ts'

export type BlockRow = typeof blocks.$inferSelect & { departmentName: string }

const columns = {
  departmentId: blocks.departmentId,
  id: blocks.id,
  name: blocks.name,
  description: blocks.description,
  isShared: blocks.isShared,
  isRetired: blocks.isRetired,
  latestVersion: blocks.latestVersion,
  fieldCount: blocks.fieldCount,
  createdAt: blocks.createdAt,
  updatedAt: blocks.updatedAt,
  updatedBy: blocks.updatedBy,
  departmentName: departments.name,
}

/** Blocks the scope's department reads: its own and shared ones. Row security decides. */
export async function listBlocks(reader: Reader): Promise<BlockRow[]> {
  return reader
    .select(columns)
    .from(blocks)
    .innerJoin(departments, eq(departments.id, blocks.departmentId))
    .orderBy(asc(blocks.isShared), asc(blocks.name), asc(blocks.id))
    .limit(1000)
}

/** @throws AppError `request.notFound` */
export async function readBlock(reader: Reader, blockId: string): Promise<BlockRow> {
  const [row] = await reader
    .select(columns)
    .from(blocks)
    .innerJoin(departments, eq(departments.id, blocks.departmentId))
    .where(eq(blocks.id, blockId))
  if (row === undefined) throw new AppError('request.notFound')
  return row
}

/**
 * The department's own block, which no other transaction changes until this one ends.
 * @throws AppError `request.notFound`, of a shared block of another department too
 */
export async function lockBlock(
  reader: Reader,
  departmentId: string,
  blockId: string,
): Promise<typeof blocks.$inferSelect> {
  await reader.execute(
    sql`select 1 from ${blocks} where department_id = ${departmentId} and id = ${blockId} for update`,
  )
  const [row] = await reader
    .select()
    .from(blocks)
    .where(and(eq(blocks.departmentId, departmentId), eq(blocks.id, blockId)))
  if (row === undefined) throw new AppError('request.notFound')
  return row
}

/** Newest first. */
export async function listBlockVersions(reader: Reader, blockId: string): Promise<BlockVersionSummary[]> {
  const rows = await reader
    .select({
      version: blockVersions.version,
      note: blockVersions.note,
      createdAt: blockVersions.createdAt,
      createdBy: blockVersions.createdBy,
    })
    .from(blockVersions)
    .where(eq(blockVersions.blockId, blockId))
    .orderBy(desc(blockVersions.version))
    .limit(1000)
  return rows.map(({ note, createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    ...(note === null ? {} : { note }),
  }))
}

/** One version of a block that the scope's department reads; undefined when there is none. */
export async function findBlockContent(
  reader: Reader,
  blockId: string,
  version: number,
): Promise<BlockContent | undefined> {
  const [row] = await reader
    .select({
      id: blockVersions.blockId,
      name: blocks.name,
      version: blockVersions.version,
      fields: blockVersions.fields,
    })
    .from(blockVersions)
    .innerJoin(
      blocks,
      and(eq(blocks.departmentId, blockVersions.departmentId), eq(blocks.id, blockVersions.blockId)),
    )
    .where(and(eq(blockVersions.blockId, blockId), eq(blockVersions.version, version)))
  return row
}
