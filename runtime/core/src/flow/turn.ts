import type { Id } from '@yibiao/schemas'
import { civilDateOfInstant, type CivilDate } from '../clock/index.ts'
import { createBudget, type Budget } from '../expression/index.ts'
import type { Actor, AdvanceContext } from './advance-context.ts'
import { applyEvent } from './apply-event.ts'
import type { CaseEffect, EffectBody } from './case-effect.ts'
import type { CaseEvent, CaseFact, EventActor } from './case-event.ts'
import type { CaseState, Person } from './case-state.ts'
import type { PreparedFlow } from './compiled-flow.ts'
import type { Lookup, LookupAnswer } from './lookup.ts'
import type { TraceEntry } from './trace.ts'

/**
 * One command being worked out. Facts are applied the moment they are recorded, so that the state at the end is by
 * construction the fold of all events.
 */
export interface Turn {
  readonly flow: PreparedFlow
  readonly context: AdvanceContext
  readonly today: CivilDate
  readonly budget: Budget
  state: CaseState
  readonly events: CaseEvent[]
  readonly effects: CaseEffect[]
  readonly trace: TraceEntry[]
  readonly needs: Lookup[]
  /** Tokens that reached a step which has not been entered yet, in order. */
  readonly arrivals: string[]
  /** Names given out so far. */
  names: number
}

export function startTurn(flow: PreparedFlow, state: CaseState, context: AdvanceContext): Turn {
  return {
    flow,
    context,
    today: civilDateOfInstant(context.now),
    budget: createBudget(),
    state,
    events: [],
    effects: [],
    trace: [],
    needs: [],
    arrivals: [],
    names: 0,
  }
}

/** Commits a fact to this turn. */
export function record(turn: Turn, fact: CaseFact): void {
  const { context } = turn
  const event: CaseEvent = {
    ...fact,
    sequence: turn.state.sequence + 1,
    eventVersion: 1,
    at: context.now,
    commandId: context.commandId,
    actor: eventActorOf(context.actor),
  }
  turn.events.push(event)
  turn.state = applyEvent(turn.state, event)
}

/** Asks the host for something to be done. */
export function cause(turn: Turn, effect: EffectBody): void {
  turn.effects.push({ ...effect, id: nextName(turn) })
}

export function explain(turn: Turn, entry: TraceEntry): void {
  turn.trace.push(entry)
}

/** The answer to a question, or `undefined` after noting that it must be asked; the turn's result is then dropped. */
export function ask<T extends Lookup['type']>(
  turn: Turn,
  lookup: Extract<Lookup, { type: T }>,
): Extract<LookupAnswer, { type: T }> | undefined {
  const answer = turn.context.lookups.get(lookup.key)
  if (answer !== undefined && isAnswerTo(lookup, answer)) return answer
  if (!turn.needs.some(({ key }) => key === lookup.key)) turn.needs.push(lookup)
  return undefined
}

/** A name nobody else has, turned into an id of the host: for tasks and timers. */
export function createId(turn: Turn): string {
  const name = nextName(turn)
  return turn.context.deriveId?.(name) ?? name
}

/** The actor as remembered in the case. */
export function personOf({ id, name, departmentId, onBehalfOf }: Actor): Person {
  return {
    id,
    name,
    ...(departmentId === undefined ? {} : { departmentId }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  }
}

/** The key a step's outcome has in rules; the id itself for a step the flow does not have. */
export function keyOf(turn: Turn, step: Id): string {
  return turn.flow.places.get(step)?.step.key ?? step
}

function nextName(turn: Turn): string {
  turn.names += 1
  return `${turn.context.commandId}:${turn.names}`
}

function isAnswerTo<T extends Lookup['type']>(
  lookup: Extract<Lookup, { type: T }>,
  answer: LookupAnswer,
): answer is Extract<LookupAnswer, { type: T }> {
  return answer.type === lookup.type
}

function eventActorOf(actor: Actor): EventActor {
  return { kind: actor.kind, ...personOf(actor) }
}
