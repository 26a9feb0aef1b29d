import type { RegistrySummary } from '@yibiao/schemas'
import type { JsonValue } from '@yibiao/core/expression'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { normaliseKey } from './read-rows.ts'
import { registries, registryRows } from './tables.ts'

export type RegistryRow = typeof registries.$inferSelect

/** The department's registers with the number of rows in force. */
export async function listRegistries(reader: Reader, departmentId: string): Promise<RegistrySummary[]> {
  const rows = await reader
    .select({
      registry: registries,
      rows: sql<number>`(select count(*)::int from ${registryRows}
        where ${registryRows.departmentId} = ${registries.departmentId}
          and ${registryRows.registryId} = ${registries.id} and ${registryRows.untilEdition} is null)`,
    })
    .from(registries)
    .where(eq(registries.departmentId, departmentId))
    .orderBy(asc(registries.key))
    .limit(500)
  return rows.map(({ registry, rows: count }) => toRegistrySummary(registry, count))
}

/** @throws AppError `request.notFound` */
export async function readRegistry(
  reader: Reader,
  departmentId: string,
  registryId: string,
): Promise<RegistryRow> {
  const [row] = await reader
    .select()
    .from(registries)
    .where(and(eq(registries.departmentId, departmentId), eq(registries.id, registryId)))
  if (row === undefined) throw new AppError('request.notFound')
  return row
}

/** The row in force with this key; undefined when the register has none, null when there is no such register. */
export async function lookUpRegistry(
  reader: Reader,
  departmentId: string,
  key: string,
  value: JsonValue,
): Promise<Record<string, JsonValue> | null | undefined> {
  const [registry] = await reader
    .select({ id: registries.id })
    .from(registries)
    .where(and(eq(registries.departmentId, departmentId), eq(registries.key, key)))
  if (registry === undefined) return null
  const [row] = await reader
    .select({ values: registryRows.values })
    .from(registryRows)
    .where(
      and(
        eq(registryRows.departmentId, departmentId),
        eq(registryRows.registryId, registry.id),
        eq(registryRows.keyValue, normaliseKey(value)),
        isNull(registryRows.untilEdition),
      ),
    )
  return row?.values
}

export function toRegistrySummary(registry: RegistryRow, rows: number): RegistrySummary {
  const { id, key, name, keyColumn, columns, edition, updatedAt } = registry
  return { id, key, name, keyColumn, columns, rows, edition, updatedAt: updatedAt.toISOString() }
}
