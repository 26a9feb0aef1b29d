import type { FlowStep, Id } from '@yibiao/schemas'
import type { NodeOutcome, Person, StepRun, Token } from '../case-state.ts'
import { endProceduresOfRun } from '../lifecycle/special-procedures.ts'
import { stopClocksOfRun } from '../timing/case-clocks.ts'
import { resumeLimits } from '../timing/suspend-limits.ts'
import { cancelTasksOfRun } from '../tasks/close-task.ts'
import { leaveStep, moveToken, replaceBlock } from '../tokens/move-token.ts'
import { findBlock, findToken, scopesOf } from '../tokens/scopes.ts'
import { cause, explain, keyOf, record, type Turn } from '../turn.ts'

type RunExtras = Partial<Pick<StepRun, 'seats' | 'queue' | 'wakeAt'>>

/** A token begins its stay at a step. */
export function openRun(turn: Turn, token: Token, step: FlowStep, extras: RunExtras = {}): StepRun {
  const run: StepRun = {
    id: `r${turn.state.counts.runs + 1}`,
    step: step.id,
    key: step.key,
    token: token.id,
    openedAt: turn.context.now,
    seats: 0,
    queue: [],
    verdicts: [],
    ...extras,
  }
  record(turn, { type: 'runOpened', run })
  explain(turn, { type: 'stepEntered', step: step.id })
  return run
}

/** Ends a run with its outcome; leftovers are closed, the token goes on. */
export function finishRun(turn: Turn, runId: string, node: NodeOutcome): void {
  const run = findRun(turn, runId)
  const token = run && findToken(turn.state, run.token)
  if (run === undefined || token === undefined) return
  cancelTasksOfRun(turn, run.id, 'noLongerNeeded')
  endProceduresOfRun(turn, run.id)
  stopClocksOfRun(turn, run.id)
  resumeLimits(turn, run.id)
  const handlers = run.verdicts.flatMap(({ by }) => (by === null ? [] : [by]))
  record(turn, {
    type: 'runFinished',
    run: run.id,
    step: run.step,
    key: keyOf(turn, run.step),
    scopes: scopesOf(turn.state, token),
    node,
    handlers: distinctPeople(handlers),
  })
  explain(turn, { type: 'stepFinished', step: run.step, outcome: node.outcome })
  const type = turn.flow.places.get(run.step)?.step.type
  if (type === 'userTask' || type === 'consultation' || type === 'screening') {
    cause(turn, { type: 'exchangeRecord', record: 'process', step: run.step, runId: run.id })
  }
  if (token.jumpsBackTo === undefined) leaveStep(turn, token.id)
  else jumpBack(turn, token, token.jumpsBackTo)
}

export function findRun(turn: Turn, id: string): StepRun | undefined {
  return turn.state.runs.find(run => run.id === id)
}

/** Straight to the step that returned the work, out of blocks that were opened again for it. */
function jumpBack(turn: Turn, token: Token, to: Id): void {
  const target = turn.flow.places.get(to)?.sequence
  let here = token
  while (turn.flow.places.get(here.step)?.sequence.path !== target?.path) {
    const block = here.block === null ? undefined : findBlock(turn.state, here.block)
    if (block === undefined || here.branch === null) {
      leaveStep(turn, here.id)
      return
    }
    record(turn, { type: 'tokenConsumed', token: here.id })
    record(turn, { type: 'branchEnded', block: block.id, branch: here.branch, state: 'completed' })
    here = replaceBlock(turn, block)
  }
  moveToken(turn, here.id, to)
}

function distinctPeople(people: readonly Person[]): readonly Person[] {
  return people.filter((person, index) => people.findIndex(({ id }) => id === person.id) === index)
}
