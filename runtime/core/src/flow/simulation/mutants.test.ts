import { describe, expect, test } from 'vitest'
import { createWorkingCalendar, seedCalendarYears } from '../../clock/index.ts'
import { advance, type Advanced, type AdvanceResult } from '../advance.ts'
import type { AdvanceContext } from '../advance-context.ts'
import { foldEvents } from '../apply-event.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { simulate, type Mutant } from './simulate.ts'

/** Mistakes planted around the engine: each must break an invariant, or the invariants are worth nothing. */
const mutants: Readonly<Record<string, Mutant>> = {
  'ignores the version the actor saw': withContext(({ expectedVersion: _seen, ...context }) => context),
  'carries out a command twice': {
    forgetsAnswers: true,
    advance: (flow, state, command, context) =>
      advance(flow, { ...state, lastCommandId: null, lastAt: null }, command, context),
  },
  'lets applicants handle their own case': withContext(context => {
    const { partyId: _, ...actor } = context.actor
    return context.actor.kind === 'officer' ? { ...context, actor } : context
  }),
  'lets excluded handlers act': withFlow(step => {
    if (step.type !== 'userTask') return step
    const { excludesHandlersOf: _, ...free } = step
    return free
  }),
  'lets anybody terminate': withContext(context =>
    context.actor.kind === 'officer'
      ? {
          ...context,
          actor: { ...context.actor, departmentId: 'own', roles: [...context.actor.roles, 'administrator'] },
        }
      : context,
  ),
  'grants with debts outstanding': withContext(({ debts: _owed, ...context }) => context),
  'decides again after the decision': withFacts((event, before) =>
    event.type === 'delivered' && before.decision !== null
      ? { ...event, type: 'decided', decision: before.decision, step: 'again' }
      : event,
  ),
  'works on in a concluded case': withFacts((event, before) =>
    event.type === 'noted' && before.moments.concludedAt !== undefined
      ? {
          ...event,
          type: 'tokenCreated',
          token: { id: 'late', step: 'late', block: null, branch: null, proceeding: 'main' },
        }
      : event,
  ),
  'forgets to cancel the losers of a join': withoutFacts(
    event => event.type === 'taskClosed' && event.cause === 'joinSatisfied',
  ),
  'forgets to cancel tokens': withoutFacts(({ type }) => type === 'tokenCancelled'),
  'forgets that a branch has ended': withoutFacts(
    event => event.type === 'branchEnded' && event.state === 'completed',
  ),
  'leaves blocks open': withoutFacts(({ type }) => type === 'blockClosed'),
  'leaves runs behind': withoutFacts(({ type }) => type === 'runCancelled'),
  'lets timers outlive their clocks': withoutFacts(({ type }) => type === 'timerCleared'),
  'counts acceptance while papers are awaited': withFacts(event =>
    event.type === 'clockMoved' && event.limit === 'counterReceipt'
      ? { ...event, limit: 'statutoryAcceptance' }
      : event,
  ),
  'sets no timer for a legal limit': withoutFacts(({ type }) => type === 'timerSet'),
  'fires timers early': {
    advance: (flow, state, command, context) => advance(flow, hasten(state), command, context),
  },
  'moves a clock without an event': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        state: shiftClocks(result.state),
      })),
  },
  'writes over the snapshot before': withFacts(event =>
    event.type === 'answersEdited' ? { ...event, submission: event.submission - 1 } : event,
  ),
  'loses an event': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        events: result.events.slice(0, -1),
      })),
  },
  'numbers events with gaps': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result =>
        refold(
          state,
          result,
          result.events.map(event => ({ ...event, sequence: event.sequence + 1 })),
        ),
      ),
  },
  'tells the host nothing of new tasks': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        effects: result.effects.filter(({ type }) => type !== 'createTask'),
      })),
  },
  'leaves corrections open for the host': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        effects: result.effects.filter(({ type }) => type !== 'closeCorrection'),
      })),
  },
  'lets consulted departments read on': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        effects: result.effects.filter(({ type }) => type !== 'endParticipation'),
      })),
  },
  'lets cases it ordered outlive it': withoutFacts(({ type }) => type === 'childCancelled'),
  'starts nothing of what is needed': withoutFacts(({ type }) => type === 'childOrdered'),
  'does not wait for the cases it ordered': withFacts(event =>
    event.type === 'childStarted' ? { ...event, type: 'childEnded', outcome: 'granted' } : event,
  ),
  'forgets who was silent at a screening': withoutFacts(
    event => event.type === 'screened' && event.answer === 'forfeited',
  ),
  'takes silence at a screening for a need': withFacts(event =>
    event.type === 'screened' && event.answer === 'forfeited' ? { ...event, answer: 'needed' } : event,
  ),
  'lets anybody lift a forfeiture': withContext(context =>
    context.actor.kind === 'officer'
      ? {
          ...context,
          actor: { ...context.actor, departmentId: 'own', roles: [...context.actor.roles, 'supervisor'] },
        }
      : context,
  ),
  'has the host begin no case': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        effects: result.effects.filter(({ type }) => type !== 'startChild'),
      })),
  },
  'has the host call off no case': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        effects: result.effects.filter(({ type }) => type !== 'cancelChild'),
      })),
  },
  'leaves the public notice of a step that is over': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        effects: result.effects.filter(({ type }) => type !== 'endNotice'),
      })),
  },
  'closes a task twice': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result =>
        refold(
          state,
          result,
          result.events.flatMap((event): readonly CaseEvent[] =>
            event.type === 'taskClosed' ? [event, event] : [event],
          ),
        ),
      ),
  },
  'names tasks by chance': (() => {
    let counter = 0
    return withContext(context => ({ ...context, deriveId: name => `${name}#${counter++}` }))
  })(),
  'lets a task wait for nobody': withoutFacts(({ type }) => type === 'taskResumed'),
  'lets the asker go on without the answer': withoutFacts(({ type }) => type === 'taskSuspended'),
  'lets a special procedure outlive its work': withoutFacts(({ type }) => type === 'specialProcedureEnded'),
  'lets clocks stand still after a special procedure': withoutFacts(
    event => event.type === 'clockMoved' && event.event.type === 'resume',
  ),
  'extends as often as it is asked': {
    advance: (flow, { extension: _made, ...state }, command, context) =>
      advance(flow, state, command, context),
  },
  'extends without the head': withContext(context => ({
    ...context,
    actor: { ...context.actor, roles: [...context.actor.roles, 'head'] },
  })),
  'lets a follow-up go on without its token': withoutFacts(({ type }) => type === 'followUpClosed'),
  'lets a rectification wait for ever': withoutFacts(
    event => event.type === 'timerSet' && event.clock?.startsWith('rectification') === true,
  ),
  'checks with one inspector where two are needed': withFacts(event =>
    event.type === 'checkRecorded'
      ? { ...event, check: { ...event.check, inspectors: event.check.inspectors.slice(0, 1) } }
      : event,
  ),
  'checks again before anything was reported': withoutFacts(
    ({ type }) => type === 'rectificationReported' || type === 'rectificationLapsed',
  ),
  'closes a check that nobody made': withoutFacts(({ type }) => type === 'checkRecorded'),
  'revokes without a judgement': withoutFacts(({ type }) => type === 'revocationJudged'),
  'ends a grant twice': {
    advance: (flow, { grantEnd: _ended, ...state }, command, context) =>
      advance(flow, state, command, context),
  },
  'lets the licence outlive its grant': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result => ({
        ...result,
        effects: result.effects.filter(({ type }) => type !== 'endLicence'),
      })),
  },
  'takes the decision back with the licence': {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result =>
        result.events.some(({ type }) => type === 'grantEnded')
          ? { ...result, state: { ...result.state, decision: null } }
          : result,
      ),
  },
  'leaves a case nobody can act on': withoutFacts(({ type }) => type === 'taskOpened'),
}

const calendar = createWorkingCalendar(seedCalendarYears)

describe('every planted mistake breaks an invariant', () => {
  test.each(Object.entries(mutants))('%s', { timeout: 120_000 }, (_name, mutant) => {
    expect(firstSeedThatNotices(mutant)).not.toBeNull()
  })
})

/** The first of 1,000 seeds whose case breaks an invariant; null when none does. */
function firstSeedThatNotices(mutant: Mutant): number | null {
  for (let seed = 1; seed <= 1_000; seed++) {
    if (simulate({ seed, steps: 100, calendar, mutant }).violation !== null) return seed
  }
  return null
}

function withContext(change: (context: AdvanceContext) => AdvanceContext): Mutant {
  return { advance: (flow, state, command, context) => advance(flow, state, command, change(context)) }
}

function withFlow(
  change: (step: PreparedFlow['root']['steps'][number]) => PreparedFlow['root']['steps'][number],
): Mutant {
  return {
    advance: (flow, state, command, context) => {
      const places = new Map(
        [...flow.places].map(([id, place]) => [id, { ...place, step: change(place.step) }]),
      )
      return advance({ ...flow, places }, state, command, context)
    },
  }
}

/** The engine with some of its facts changed or lost, and a state that fits what is left. */
function withFacts(change: (event: CaseEvent, before: CaseState) => CaseEvent): Mutant {
  return {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result =>
        refold(
          state,
          result,
          result.events.map(event => change(event, state)),
        ),
      ),
  }
}

function withoutFacts(isLost: (event: CaseEvent) => boolean): Mutant {
  return {
    advance: (flow, state, command, context) =>
      mapAdvanced(advance(flow, state, command, context), result =>
        refold(
          state,
          result,
          result.events
            .filter(event => !isLost(event))
            .map((event, index) => ({ ...event, sequence: state.sequence + index + 1 })),
        ),
      ),
  }
}

function refold(before: CaseState, result: Advanced, events: readonly CaseEvent[]): Advanced {
  return { ...result, events, state: foldEvents(events, before) }
}

function mapAdvanced(result: AdvanceResult, change: (advanced: Advanced) => Advanced): AdvanceResult {
  return 'state' in result ? change(result) : result
}

function hasten(state: CaseState): CaseState {
  return { ...state, timers: state.timers.map(timer => ({ ...timer, fireAt: '2020-01-01T00:00:00.000Z' })) }
}

function shiftClocks(state: CaseState): CaseState {
  const clocks = state.clocks.map(clock => ({
    ...clock,
    events: clock.events.map(event => (event.type === 'start' ? { ...event, on: '2026-01-05' } : event)),
  }))
  return { ...state, clocks }
}
