import { prepareFlow, type PreparedFlow } from '@yibiao/core/flow'
import { createRuleHost, prepareForm, type PreparedForm } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import type { ItemDefinition } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { createBoundedCache } from '../context/bounded-cache.ts'
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

/** In characters of definition and compilation, as JSON; what is prepared of them takes a few times as much memory. */
const mostCharacters = 32 * 1024 * 1024
/** Versions never change, so a process prepares each once; those not used the longest go when there are too many. */
const prepared = createBoundedCache<PublishedVersion>(mostCharacters)
const patterns = createPatternEngine()

/** @throws AppError `request.notFound` */
export async function readVersion(
  reader: Reader,
  itemId: string,
  version: number,
): Promise<PublishedVersion> {
  const key = `${itemId}:${version}`
  const known = prepared.get(key)
  if (known !== undefined) return known
  const row = await readVersionRow(reader, itemId, version)
  if (row === undefined) throw new AppError('request.notFound')
  // Of several who read it at the same time the first prepares it.
  const meanwhile = prepared.get(key)
  if (meanwhile !== undefined) return meanwhile
  const { departmentId, definition, compiled } = row
  const form = prepareForm(compiled.form, { patterns })
  const flow = prepareFlow(compiled.flow, createRuleHost(patterns))
  const made: PublishedVersion = { departmentId, itemId, version, definition, compiled, form, flow }
  prepared.set(key, made, JSON.stringify(definition).length + JSON.stringify(compiled).length)
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
