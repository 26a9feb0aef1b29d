import type { BusinessRuleTaskStep } from '@yibiao/schemas'
import type { Token } from '../case-state.ts'
import { judgeDecisionTable } from '../rules/judge-decision-table.ts'
import { openTask, processAdministrator } from '../tasks/open-task.ts'
import { resolveCandidates } from '../tasks/resolve-candidates.ts'
import type { Turn } from '../turn.ts'
import { finishRun, openRun } from './runs.ts'

/** A decision table sets variables; whenever it is not sure, a person judges instead. It never decides the case. */
export function enterBusinessRuleTask(turn: Turn, token: Token, step: BusinessRuleTaskStep): void {
  const run = openRun(turn, token, step, { seats: 1 })
  const table = turn.flow.compiled.decisions.find(({ key }) => key === step.decision)
  const result = table === undefined ? { uncertain: 'noTable' } : judgeDecisionTable(turn, step.id, table)
  if ('variables' in result) {
    finishRun(turn, run.id, { outcome: 'decided', variables: result.variables })
    return
  }
  const found = resolveCandidates(turn, {
    step: step.id,
    rule: step.onUncertain,
    slot: 'onUncertain',
    wants: 'pool',
    noticesEmpty: false,
  })
  const candidates = found.length > 0 ? found : [processAdministrator(turn)]
  openTask(turn, { run, step, kind: 'work', candidates })
}
