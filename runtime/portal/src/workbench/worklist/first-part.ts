import type { WorklistCounts } from '@yibiao/schemas'
import type { WorklistFilter } from '../../api/cases.ts'

/** The parts of the worklist, the reader's own work first. */
export const worklistParts: readonly WorklistFilter[] = ['mine', 'pool', 'all']

/** Where the worklist opens: at the own work, or else where there is work; `all` is for looking, not for doing. */
export function firstPart(counts: WorklistCounts): WorklistFilter {
  return counts.mine === 0 && counts.pool > 0 ? 'pool' : 'mine'
}

/** Another part with work, for a reader who looks at an empty one. */
export function partWithWork(shown: WorklistFilter, counts: WorklistCounts): WorklistFilter | undefined {
  return worklistParts.find(part => part !== shown && counts[part] > 0)
}
