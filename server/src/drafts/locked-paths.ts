import { isWithin } from '@yibiao/core/form'
import { isLocked } from '@yibiao/core/prefill'
import type { ProvenanceView } from '@yibiao/schemas'
import { writeAnswer } from './write-answer.ts'
import type { Draft } from './queries.ts'

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

/** The answers with the server's copies at every locked path. */
export function overlayLocked(
  answers: Readonly<Record<string, unknown>>,
  draft: Pick<Draft, 'provenance' | 'copies'>,
): Record<string, unknown> {
  let overlaid = { ...answers }
  for (const path of lockedPaths(draft.provenance)) {
    if (Object.hasOwn(draft.copies, path)) overlaid = writeAnswer(overlaid, path, draft.copies[path])
  }
  return overlaid
}
