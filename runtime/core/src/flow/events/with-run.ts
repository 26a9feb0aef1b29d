import type { CaseState, StepRun } from '../case-state.ts'

/** The state with one of its runs changed. */
export function withRun(state: CaseState, id: string, change: (run: StepRun) => StepRun): CaseState {
  return { ...state, runs: state.runs.map(run => (run.id === id ? change(run) : run)) }
}
