import type { AssigneeRule, ServiceTaskStep } from '@yibiao/schemas'
import type { RaiseObjectionCommand, SourceAnsweredCommand } from '../case-command.ts'
import type { NodeVariable, StepRun } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { callSource } from '../steps/enter-service-task.ts'
import { findRun, finishRun } from '../steps/runs.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { openIncident, openTask, processAdministrator } from '../tasks/open-task.ts'
import { resolveCandidates } from '../tasks/resolve-candidates.ts'
import { findReturn } from '../tokens/return-target.ts'
import { rewind } from '../tokens/rewind.ts'
import { record, type Turn } from '../turn.ts'

/** A called source answered, or failed: again while retries are left, then a person looks at it. */
export function sourceAnswered(turn: Turn, { runId, result }: SourceAnsweredCommand): Refusal | undefined {
  const run = findRun(turn, runId)
  const step = run && turn.flow.places.get(run.step)?.step
  const isJudged = turn.state.tasks.some(task => task.run === runId && isOpenTask(task))
  if (run === undefined || step?.type !== 'serviceTask' || run.incident !== undefined || isJudged)
    return refuse('notWaiting')
  if (result.type === 'data') {
    const variables = Object.fromEntries(
      Object.entries(result.variables).map(([key, value]) => [key, variableOf(value)]),
    )
    record(turn, { type: 'sourceAnswered', run: runId, step: step.id, state: 'answered', variables })
    finishRun(turn, runId, { outcome: 'done', variables })
    return undefined
  }
  const { reason } = result
  record(turn, { type: 'sourceAnswered', run: runId, step: step.id, state: 'failed', reason })
  if ((run.attempts ?? 0) <= (step.retries ?? 0)) callSource(turn, run, step)
  else if (step.onFailure !== undefined) askPerson(turn, run, step, step.onFailure)
  else openIncident(turn, run, step, { code: 'serviceFailed', params: { reason } })
  return undefined
}

/** The source says nothing: a person judges in its place, whose opinion is the outcome of the step. */
function askPerson(turn: Turn, run: StepRun, step: ServiceTaskStep, rule: AssigneeRule): void {
  const found = resolveCandidates(turn, {
    step: step.id,
    rule,
    slot: 'onFailure',
    wants: 'pool',
    noticesEmpty: false,
  })
  openTask(turn, {
    run,
    step,
    kind: 'work',
    candidates: found.length > 0 ? found : [processAdministrator(turn)],
  })
}

/**
 * An objection to a public notice: work is redone, or somebody judges it, as the step says. One that asks for work
 * this case never did goes to the process administrator: an objection is never turned away.
 */
export function raiseObjection(turn: Turn, { runId, text }: RaiseObjectionCommand): Refusal | undefined {
  const run = findRun(turn, runId)
  const step = run && turn.flow.places.get(run.step)?.step
  if (run === undefined || step?.type !== 'publicNotice' || run.incident !== undefined)
    return refuse('notWaiting')
  record(turn, { type: 'objectionRaised', run: runId, step: step.id, text })
  if (step.onObjection.type === 'return') {
    const target = { type: 'step', step: step.onObjection.step } as const
    const result = findReturn(turn.flow, turn.state, run, target, false)
    if ('plan' in result) rewind(turn, run, result.plan, text)
    else openTask(turn, { run, step, kind: 'objection', candidates: [processAdministrator(turn)] })
    return undefined
  }
  const found = resolveCandidates(turn, {
    step: step.id,
    rule: step.onObjection.assignees,
    slot: 'onObjection',
    wants: 'pool',
    noticesEmpty: false,
  })
  const candidates = found.length > 0 ? found : [processAdministrator(turn)]
  openTask(turn, { run, step, kind: 'objection', candidates })
  return undefined
}

function variableOf(value: string | number | boolean | null): NodeVariable {
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  return typeof value === 'number' ? { kind: 'number', value: String(value) } : { kind: 'text', value }
}
