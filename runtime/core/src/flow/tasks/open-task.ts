import type { FlowStep, FollowUpDefinition, IsoDate } from '@yibiao/schemas'
import { processAdministratorRole } from '../advance-context.ts'
import type { Candidate, CaseTask, Incident, StepRun } from '../case-state.ts'
import { cause, createId, explain, record, type Turn } from '../turn.ts'
import { dueOnOf } from '../timing/case-clocks.ts'

/** What worklists call the phase after the decision. */
export const followUpPhase = 'followUp'

export interface TaskOpening {
  readonly run: Pick<StepRun, 'id'>
  readonly step: FlowStep | FollowUpDefinition
  readonly kind: CaseTask['kind']
  readonly candidates: readonly Candidate[]
  readonly seat?: string
  /** Of an added signer, of advice and of requests. */
  readonly asked?: Pick<CaseTask, 'askedBy' | 'parent' | 'question' | 'request'>
}

/** Opens a task. One meant for a single person is theirs at once; others wait to be claimed. */
export function openTask(turn: Turn, { run, step, kind, candidates, seat, asked }: TaskOpening): CaseTask {
  const [only] = candidates
  const holder =
    candidates.length === 1 && only?.type === 'person'
      ? { id: only.id, name: only.name, departmentId: only.departmentId }
      : undefined
  const task: CaseTask = {
    id: createId(turn),
    run: run.id,
    step: step.id,
    key: step.key,
    kind,
    state: holder === undefined ? 'open' : 'claimed',
    candidates,
    ...(holder === undefined ? {} : { holder }),
    openedAt: turn.context.now,
    ...(seat === undefined ? {} : { seat }),
    ...asked,
  }
  record(turn, { type: 'taskOpened', task })
  const dueOn = dueOnOfRun(turn, run.id)
  const phase = phaseOf(step)
  cause(turn, { type: 'createTask', task, phase, ...(dueOn === undefined ? {} : { dueOn }) })
  return task
}

function phaseOf(step: TaskOpening['step']): string {
  if (!('type' in step)) return followUpPhase
  return step.type === 'userTask' ? step.phase : 'review'
}

/** Puts what cannot go on by rule before the process administrator; it never goes on by default. */
export function openIncident(turn: Turn, run: StepRun, step: FlowStep, incident: Incident): void {
  record(turn, { type: 'incidentOpened', run: run.id, step: step.id, incident })
  explain(turn, { type: 'incident', step: step.id, code: incident.code })
  const task = openTask(turn, { run, step, kind: 'incident', candidates: [processAdministrator(turn)] })
  cause(turn, { type: 'notify', to: 'officers', notice: 'incident', taskIds: [task.id] })
}

export function processAdministrator(turn: Turn): Candidate {
  return { type: 'pool', departmentId: turn.state.departmentId, role: processAdministratorRole }
}

function dueOnOfRun(turn: Turn, run: string): IsoDate | undefined {
  const clock = turn.state.clocks.findLast(each => each.run === run)
  return clock === undefined ? undefined : dueOnOf(turn, clock.key)
}
