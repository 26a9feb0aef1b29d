import type { WorklistCounts, WorklistFilter } from '@yibiao/schemas'

export type WorklistPart = WorklistFilter['part']

/** The parts of the worklist, the reader's own work first. */
export const worklistParts: readonly WorklistPart[] = ['mine', 'pool', 'all', 'watched', 'supervised']

/** Where the worklist opens: at the own work, or else where there is work; the others are for looking, not for doing. */
export function firstPart(counts: WorklistCounts): WorklistPart {
  return counts.mine === 0 && counts.pool > 0 ? 'pool' : 'mine'
}

/** Another part with work, for a reader who looks at an empty one. */
export function partWithWork(shown: WorklistPart, counts: WorklistCounts): WorklistPart | undefined {
  return (['mine', 'pool', 'all'] as const).find(part => part !== shown && counts[part] > 0)
}
