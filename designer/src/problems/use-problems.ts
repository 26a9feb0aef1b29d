import { createContext, use } from 'react'
import type { Records } from '../document/records.ts'
import type { DesignProblem } from './design-problem.ts'

/** What is wrong with the item, and the records this was said of: a moment older than what is on the screen. */
export interface Judgement {
  readonly problems: readonly DesignProblem[]
  /** The paths of the problems lead into these. */
  readonly records: Records
}

/** Judged once for the whole screen. */
export const JudgementContext = createContext<Judgement>({ problems: [], records: new Map() })

export function useJudgement(): Judgement {
  return use(JudgementContext)
}

/** Everything wrong with the item, as it was judged last. */
export function useProblems(): readonly DesignProblem[] {
  return useJudgement().problems
}
