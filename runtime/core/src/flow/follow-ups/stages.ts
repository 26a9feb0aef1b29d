import type { AssigneeRule, FollowUpDefinition, TimeLimit } from '@yibiao/schemas'
import type { Candidate, NodeOutcome, StepRun, TaskCause } from '../case-state.ts'
import { cancelTasksOfRun } from '../tasks/close-task.ts'
import { openTask, processAdministrator } from '../tasks/open-task.ts'
import { resolveCandidates } from '../tasks/resolve-candidates.ts'
import { startClock, stopClocksOfRun } from '../timing/case-clocks.ts'
import { explain, record, type Turn } from '../turn.ts'
import type { FollowUp, FollowUpId, FollowUpResult, FollowUpStage } from './follow-up-state.ts'

type LiveStage = Exclude<FollowUpStage, 'closed'>

/** The follow-up as the flow defines it; `undefined` for one of another version. */
export function definitionOf(
  { compiled }: Turn['flow'],
  definition: string | undefined,
): FollowUpDefinition | undefined {
  return compiled.followUps?.find(({ id }) => id === definition)
}

/** Begins a stage: its own clock, and a task for whoever works on it; a rectification waits for the holder. */
export function enterStage(turn: Turn, id: FollowUpId, stage: LiveStage): void {
  const followUp = findFollowUp(turn, id)
  const definition = definitionOf(turn.flow, followUp?.definition)
  if (followUp === undefined || definition === undefined) return
  leaveStage(turn, followUp, { outcome: stage })
  if (followUp.stage !== stage) record(turn, { type: 'followUpMoved', followUp: id, stage })
  const run: StepRun = {
    id: `r${turn.state.counts.runs + 1}`,
    step: definition.id,
    key: definition.key,
    token: followUp.token,
    openedAt: turn.context.now,
    seats: stage === 'rectification' ? 0 : 1,
    queue: [],
    verdicts: [],
  }
  record(turn, { type: 'runOpened', run })
  explain(turn, { type: 'stepEntered', step: definition.id })
  const length = limitOf(definition, stage)
  startClock(turn, { limit: stage, on: turn.today, length, run: run.id, step: definition.id })
  if (stage === 'rectification') return
  openTask(turn, { run, step: definition, kind: stage, candidates: whoWorks(turn, definition, stage) })
}

/** Ends a follow-up from whatever stage it is in; its token is gone. */
export function closeFollowUp(
  turn: Turn,
  id: FollowUpId,
  result: FollowUpResult,
  why: TaskCause = 'noLongerNeeded',
): void {
  const followUp = findFollowUp(turn, id)
  if (followUp === undefined || followUp.stage === 'closed') return
  leaveStage(turn, followUp, { outcome: result }, why)
  record(turn, { type: 'tokenConsumed', token: followUp.token })
  record(turn, { type: 'followUpClosed', followUp: id, result })
}

export function findFollowUp(turn: Turn, id: string): FollowUp | undefined {
  return turn.state.followUps?.find(each => each.id === id)
}

/** Ends the stay of the stage that is over; what is left open of it gets its row. */
function leaveStage(
  turn: Turn,
  { token }: FollowUp,
  node: NodeOutcome,
  why: TaskCause = 'noLongerNeeded',
): void {
  const run = turn.state.runs.find(each => each.token === token)
  if (run === undefined) return
  cancelTasksOfRun(turn, run.id, why)
  stopClocksOfRun(turn, run.id)
  const handlers = run.verdicts.flatMap(({ by }) => (by === null ? [] : [by]))
  record(turn, {
    type: 'runFinished',
    run: run.id,
    step: run.step,
    key: run.key,
    scopes: [],
    node,
    handlers,
  })
}

function limitOf(definition: FollowUpDefinition, stage: LiveStage): TimeLimit {
  const { limit, rectification, revocation } = definition
  switch (stage) {
    case 'check':
      return limit
    case 'rectification':
      return rectification?.limit ?? limit
    case 'recheck':
      return rectification?.recheckLimit ?? limit
    case 'revocation':
      return revocation.limit
  }
}

/** Nobody configured, or nobody who may: the process administrator. */
function whoWorks(turn: Turn, definition: FollowUpDefinition, stage: LiveStage): readonly Candidate[] {
  const judges = stage === 'revocation'
  const rule: AssigneeRule = judges ? definition.revocation.assignees : definition.assignees
  const found = resolveCandidates(turn, {
    step: definition.id,
    rule,
    slot: judges ? 'revocation' : 'assignees',
    wants: 'pool',
    noticesEmpty: false,
  })
  return found.length > 0 ? found : [processAdministrator(turn)]
}
