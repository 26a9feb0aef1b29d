import type { BusinessRuleTaskStep } from '@yibiao/schemas'
import type { StepRun, Token } from '../case-state.ts'
import { judgeDecisionTable, type TableResult } from '../rules/judge-decision-table.ts'
import { openTask, processAdministrator } from '../tasks/open-task.ts'
import { resolveCandidates } from '../tasks/resolve-candidates.ts'
import { record, type Turn } from '../turn.ts'
import { grantByRules } from './grant-by-rules.ts'
import { finishRun, openRun } from './runs.ts'

const noTable: TableResult = { uncertain: 'noTable', inputs: {}, rules: [] }

/**
 * A decision table sets variables; whenever it is not sure, a person judges instead. It decides the case only where
 * the item lets it grant, and never refuses.
 */
export function enterBusinessRuleTask(turn: Turn, token: Token, step: BusinessRuleTaskStep): void {
  const run = openRun(turn, token, step, { seats: 1 })
  const table = turn.flow.compiled.decisions.find(({ key }) => key === step.decision)
  const result = table === undefined ? noTable : judgeDecisionTable(turn, step.id, table)
  noteJudgement(turn, run, step, result)
  if ('variables' in result) {
    const { variables } = result
    // What the rules grant may read the table's own outputs.
    record(turn, { type: 'variablesSet', key: step.key, node: { outcome: 'decided', variables } })
    const isGranted = grantByRules(turn, run, step)
    finishRun(turn, run.id, { outcome: isGranted ? 'granted' : 'decided', variables })
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

/** The snapshot that shows later why: the table of this version, what it was asked, which rows it hit. */
function noteJudgement(turn: Turn, run: StepRun, step: BusinessRuleTaskStep, result: TableResult): void {
  record(turn, {
    type: 'rulesJudged',
    run: run.id,
    step: step.id,
    table: step.decision,
    inputs: result.inputs,
    rules: result.rules,
    ...('uncertain' in result ? { uncertain: result.uncertain } : {}),
  })
}
