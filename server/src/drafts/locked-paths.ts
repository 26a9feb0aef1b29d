import { isWithin } from '@yibiao/core/form'
import { isLocked } from '@yibiao/core/prefill'
import type { ProvenanceView } from '@yibiao/schemas'

/** Official values that the applicant has not contested: the server's own copy counts, whatever a client sends. */
export function lockedPaths(provenance: Readonly<Record<string, ProvenanceView>>): string[] {
  return Object.entries(provenance)
    .filter(([, entry]) => isLocked(entry))
    .map(([path]) => path)
}

/** True for a locked value and for every part of it. */
export function isLockedPath(locked: readonly string[], path: string): boolean {
  return locked.some(container => isWithin(path, container))
}
