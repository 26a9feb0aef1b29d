import type { Instant, PrefillMapping } from '@yibiao/schemas'

export type PrefillMode = PrefillMapping['mode']

/** How far a value can be relied on. */
export type Trust = 'official' | 'changed' | 'selfDeclared' | 'unverified' | 'contested'

/** Where a value comes from. Stored by path of the answer. */
export type Provenance = {
  readonly sourceKey: string
  readonly fetchedAt: Instant
  readonly mode: PrefillMode
  readonly trust: Trust
}

/** An official value that the applicant has not contested: the server's own copy counts, whatever a client sends. */
export function isLocked(provenance: Provenance): boolean {
  return provenance.mode === 'locked' && provenance.trust === 'official'
}

/**
 * The trust of a value after the applicant's change. A locked value keeps it, because the change is not taken; going
 * back to the source's value makes an editable one official again.
 */
export function trustAfterChange(provenance: Provenance, isAsSourceSaid: boolean): Trust {
  if (isLocked(provenance) || provenance.trust === 'contested') return provenance.trust
  return isAsSourceSaid ? 'official' : 'changed'
}
