import type { CompletionMode, UserTaskStep } from '@yibiao/schemas'
import type { StepRun } from '../case-state.ts'

/** Votes of one run so far. */
export interface Tally {
  /** Who were asked. */
  readonly seats: number
  readonly approvals: number
  readonly rejections: number
  readonly abstentions: number
}

/** How many must sign now: one to whom another was added beside is one of two who all sign. */
export function completionOf({ completion }: UserTaskStep, run: Pick<StepRun, 'isShared'>): CompletionMode {
  return completion.type === 'single' && run.isShared === true ? { type: 'all' } : completion
}

export type Verdicts = 'approved' | 'rejected' | 'open'

/** What the verdicts so far add up to: settled as soon as it is certain, never earlier. */
export function countVerdicts(mode: CompletionMode, tally: Tally): Verdicts {
  const { seats, approvals, rejections, abstentions } = tally
  const left = seats - approvals - rejections - abstentions
  switch (mode.type) {
    case 'single':
    case 'sequential':
    case 'all':
      if (rejections > 0) return 'rejected'
      return left > 0 ? 'open' : 'approved'
    case 'any':
      if (approvals > 0) return 'approved'
      if (rejections > 0 && mode.refusal === 'oneRefuses') return 'rejected'
      return left > 0 ? 'open' : 'rejected'
    case 'vote': {
      const voters = mode.countsAbstentions ? seats : seats - abstentions
      const needed =
        mode.threshold.type === 'count'
          ? mode.threshold.count
          : Math.max(1, Math.ceil((voters * mode.threshold.percent) / 100))
      if (approvals >= needed) return 'approved'
      // One more abstention lowers what is needed by at most the one approval it takes away.
      return approvals + left < needed ? 'rejected' : 'open'
    }
  }
}
