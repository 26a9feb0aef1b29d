import type { EndEventStep } from '@yibiao/schemas'
import type { Token } from '../case-state.ts'
import { conclude } from '../lifecycle/conclude.ts'
import { openIncident } from '../tasks/open-task.ts'
import { cause, record, type Turn } from '../turn.ts'
import { openRun } from './runs.ts'

/** Concludes the case. An end does not decide: granted and denied need the decision to have been made so. */
export function enterEndEvent(turn: Turn, token: Token, step: EndEventStep): void {
  if (step.outcome === 'terminated' && turn.state.decision === null) {
    record(turn, { type: 'terminated', reason: step.id })
    cause(turn, { type: 'notify', to: 'applicant', notice: 'terminated' })
  } else if (turn.state.decision?.outcome !== step.outcome) {
    openIncident(turn, openRun(turn, token, step), step, {
      code: 'noDecision',
      params: { outcome: step.outcome },
    })
    return
  }
  record(turn, { type: 'tokenConsumed', token: token.id })
  conclude(turn, 'concluded')
}
