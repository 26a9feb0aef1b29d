import type { WorklistEntry } from '@yibiao/schemas'

/** Whether the reader may take this task from the pool. */
export function canClaim(entry: WorklistEntry): boolean {
  return entry.state === 'open' && !entry.isMine
}
