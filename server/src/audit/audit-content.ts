import type { audit } from './tables.ts'

type Row = typeof audit.$inferSelect

/** What the hash of an audit row covers: everything but the seal itself. */
export function contentOf(row: Row): Record<string, unknown> {
  const { departmentId, id, actorKey, actorName, action, subjectType, subjectId, requestId, details } = row
  const at = row.at.toISOString()
  return { departmentId, id, at, actorKey, actorName, action, subjectType, subjectId, requestId, details }
}
