import { prepareFlow, type PreparedFlow } from '@yibiao/core/flow'
import { createRuleHost, prepareForm, type PreparedForm } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import type { ItemDefinition } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { findPublishedItem } from './queries.ts'
import { itemVersions, type CompiledVersion } from './tables.ts'

/** A published version, ready to judge answers and to advance cases. */
export type PublishedVersion = {
  departmentId: string
  itemId: string
  version: number
  definition: ItemDefinition
  compiled: CompiledVersion
  form: PreparedForm
  flow: PreparedFlow
}

/** Versions never change, so a process prepares each at most once; the least recently used go first. */
const prepared = new Map<string, PublishedVersion>()
const mostPrepared = 200
const patterns = createPatternEngine()

/** @throws AppError `request.notFound` */
export async function readVersion(
  reader: Reader,
  itemId: string,
  version: number,
): Promise<PublishedVersion> {
  const key = `${itemId}:${version}`
  const known = prepared.get(key)
  if (known !== undefined) {
    prepared.delete(key)
    prepared.set(key, known)
    return known
  }
  const row = await readVersionRow(reader, itemId, version)
  if (row === undefined) throw new AppError('request.notFound')
  const made: PublishedVersion = {
    departmentId: row.departmentId,
    itemId,
    version,
    definition: row.definition,
    compiled: row.compiled,
    form: prepareForm(row.compiled.form, { patterns }),
    flow: prepareFlow(row.compiled.flow, createRuleHost(patterns)),
  }
  prepared.set(key, made)
  const oldest = prepared.keys().next().value
  if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest)
  return made
}

/**
 * The version that new applications are made with.
 * @throws AppError `request.notFound`, `item.notOpen`
 */
export async function readVersionInUse(reader: Reader, itemId: string): Promise<PublishedVersion> {
  const item = await findPublishedItem(reader, itemId)
  if (item === undefined || item.state === 'cancelled') throw new AppError('request.notFound')
  if (item.state === 'suspended') throw new AppError('item.notOpen')
  return readVersion(reader, itemId, item.version)
}

export async function readVersionRow(
  reader: Reader,
  itemId: string,
  version: number,
): Promise<typeof itemVersions.$inferSelect | undefined> {
  const [row] = await reader
    .select()
    .from(itemVersions)
    .where(and(eq(itemVersions.itemId, itemId), eq(itemVersions.version, version)))
  return row
}
