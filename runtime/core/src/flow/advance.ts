import { toEpochMs } from '../clock/index.ts'
import type { AdvanceContext } from './advance-context.ts'
import type { EngineCommand } from './case-command.ts'
import type { CaseEffect } from './case-effect.ts'
import type { CaseEvent } from './case-event.ts'
import { initialCaseState, type CaseState } from './case-state.ts'
import { runCommand } from './commands/run-command.ts'
import { refuseActor } from './commands/refuse-actor.ts'
import type { PreparedFlow } from './compiled-flow.ts'
import type { Lookup } from './lookup.ts'
import { refuseMigration } from './migration/refuse-migration.ts'
import { refuse, type Refusal } from './refusal-codes.ts'
import { settleArrivals } from './steps/arrive.ts'
import { statusOf } from './status-of.ts'
import { catchUp } from './timing/catch-up.ts'
import { isOpenTask } from './tasks/close-task.ts'
import { principalFor } from './tasks/stands-for.ts'
import { syncTimers } from './timing/sync-timers.ts'
import type { TraceEntry } from './trace.ts'
import { explain, startTurn, type Turn } from './turn.ts'

export interface Advanced {
  /** The fold of the events on the state that was given. */
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly effects: readonly CaseEffect[]
  readonly trace: readonly TraceEntry[]
}

export type AdvanceResult = Advanced | { readonly refusal: Refusal } | { readonly needs: readonly Lookup[] }

/**
 * One step of the engine: what a command makes of a case. Either facts and effects, or a refusal that changes
 * nothing, or questions the host answers before calling again with the same command. Pure.
 */
export function advance(
  flow: PreparedFlow,
  state: CaseState,
  command: EngineCommand,
  context: AdvanceContext,
): AdvanceResult {
  const turn = startTurn(flow, state, inWhosePlace(state, command, context))
  const refusal = refuseAtOnce(turn, command) ?? carryOut(turn, command)
  if (turn.needs.length > 0) return { needs: turn.needs }
  if (refusal !== undefined) return { refusal }
  return { state: turn.state, events: turn.events, effects: turn.effects, trace: turn.trace }
}

/** A new case: `advance` with the first submission. */
export function startCase(
  flow: PreparedFlow,
  command: Extract<EngineCommand, { type: 'submit' }>,
  context: AdvanceContext,
): AdvanceResult {
  return advance(flow, initialCaseState, command, context)
}

/**
 * 代理 is on record with the act: the deputy's name says for whom. Whoever may act in their own right acts so.
 */
function inWhosePlace(state: CaseState, command: EngineCommand, context: AdvanceContext): AdvanceContext {
  if (!('taskId' in command) || (context.actor.standsFor ?? []).length === 0) return context
  const task = state.tasks.find(({ id }) => id === command.taskId)
  const principal = task === undefined ? undefined : principalFor(task, context.actor)
  if (principal === undefined) return context
  const { id, name } = principal
  const { actor } = context
  // Facts and debts are read when they are asked for: a copy would ask for them now.
  const placed: AdvanceContext = Object.create(context, {
    actor: {
      value: { ...actor, name: `${actor.name}（代${name}）`, onBehalfOf: { id, name } },
      enumerable: true,
    },
  })
  return placed
}

function carryOut(turn: Turn, command: EngineCommand): Refusal | undefined {
  catchUp(turn)
  if (turn.needs.length > 0) return undefined
  const refusal = refuseNow(turn, command) ?? runCommand(turn, command)
  if (refusal !== undefined) return refusal
  settleArrivals(turn)
  syncTimers(turn)
  return undefined
}

/** What no later check could change. */
function refuseAtOnce(turn: Turn, command: EngineCommand): Refusal | undefined {
  const { state } = turn
  const { commandId, expectedVersion, now } = turn.context
  if (commandId === state.lastCommandId) return refuse('duplicateCommand')
  if (expectedVersion !== undefined && expectedVersion !== state.version) {
    return refuse('staleVersion', { expected: expectedVersion, actual: state.version })
  }
  if (state.lastAt !== null && toEpochMs(now) < toEpochMs(state.lastAt)) {
    return refuse('timeRunsBackwards', { now, last: state.lastAt })
  }
  // Before what is due is caught up with, which is done by the flow of the other version.
  if (command.type === 'migrate') return refuseMigration(turn.flow, state)
  if (command.type === 'timerFired') {
    const timer = state.timers.find(({ id }) => id === command.timerId)
    if (timer !== undefined && toEpochMs(timer.fireAt) > toEpochMs(now)) {
      return refuse('timerNotDue', { fireAt: timer.fireAt })
    }
    if (timer === undefined) explain(turn, { type: 'timerIgnored', timer: command.timerId })
  }
  return undefined
}

/**
 * What is still done in a concluded case: notes, the acts of its follow-ups, and whatever passes on their tasks. Each
 * command judges the rest.
 */
function outlivesCase(state: CaseState, command: EngineCommand): boolean {
  if (afterTheEnd.has(command.type)) return true
  return 'taskId' in command && state.tasks.some(task => task.id === command.taskId && isOpenTask(task))
}

const afterTheEnd: ReadonlySet<EngineCommand['type']> = new Set([
  'note',
  // 电子签收, and 更正 of a document by the process administrator.
  'confirmDelivery',
  'issueDocument',
  'recordCheck',
  'reportRectification',
  'judgeRevocation',
  'endGrant',
  // Too late to change anything.
  'reportChild',
])

/** After what was due has been caught up with: is there still a case to act on, and is this its actor? */
function refuseNow(turn: Turn, command: EngineCommand): Refusal | undefined {
  const { state } = turn
  if (command.type === 'submit' || command.type === 'timerFired') return refuseActor(turn, command)
  if (state.moments.submittedAt === undefined) return refuse('notSubmitted')
  if (state.moments.concludedAt !== undefined && !outlivesCase(state, command)) {
    return refuse('caseConcluded', { status: statusOf(state) })
  }
  return refuseActor(turn, command)
}
