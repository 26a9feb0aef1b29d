import { laterDate, type CivilDate } from './civil-date.ts'
import type { ClockDeemed, ClockEvent, ClockStarted, ClockStopped } from './clock-event.ts'
import { dueDate, type Deadline } from './due-date.ts'
import type { Suspension } from './suspension.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * What the events of one clock add up to. Equal for every order of the same events; a clock has at most one
 * start, deem and stop on a day, which the engine sees to.
 */
export interface ClockState {
  readonly started: ClockStarted | null
  readonly deemed: ClockDeemed | null
  /** Days of all extensions. */
  readonly extension: number
  readonly suspendedOn: Readonly<Record<string, CivilDate>>
  readonly resumedOn: Readonly<Record<string, CivilDate>>
  readonly stopped: ClockStopped | null
}

export const initialClockState: ClockState = {
  started: null,
  deemed: null,
  extension: 0,
  suspendedOn: {},
  resumedOn: {},
  stopped: null,
}

/** Where a clock stands. */
export type ClockReading =
  | { readonly phase: 'notStarted' }
  | { readonly phase: 'running'; readonly deadline: Deadline }
  | {
      readonly phase: 'stopped'
      readonly stoppedOn: CivilDate
      readonly dueOn: CivilDate | null
      /** A clock stopped while suspended was in time. */
      readonly inTime: boolean
    }

/** Adds one event. Each kind of event has its own place, and equal kinds combine regardless of order. */
export function applyClockEvent(state: ClockState, event: ClockEvent): ClockState {
  switch (event.type) {
    case 'start':
      return { ...state, started: earliest(state.started, event) }
    case 'deem':
      return { ...state, deemed: earliest(state.deemed, event) }
    case 'suspend':
      return { ...state, suspendedOn: withEarliest(state.suspendedOn, event.suspensionId, event.on) }
    case 'resume':
      return { ...state, resumedOn: withEarliest(state.resumedOn, event.suspensionId, event.on) }
    case 'extend':
      return { ...state, extension: state.extension + event.amount }
    case 'stop':
      return { ...state, stopped: earliest(state.stopped, event) }
  }
}

/** The state after all events of one clock, in any order. */
export function foldClockEvents(events: readonly ClockEvent[]): ClockState {
  return events.reduce(applyClockEvent, initialClockState)
}

/** The suspensions so far; one without a resumption is open. */
export function listSuspensions({ suspendedOn, resumedOn }: ClockState): Suspension[] {
  return Object.entries(suspendedOn).map(([suspensionId, after]) => {
    const through = Object.hasOwn(resumedOn, suspensionId) ? resumedOn[suspensionId] : undefined
    return { after, through: through === undefined ? null : laterDate(after, through) }
  })
}

/** Reads a clock: its deadline by the calendar of today, or how it ended by the facts of its last day. */
export function readClock(state: ClockState, calendar: WorkingCalendar): ClockReading {
  const { stopped } = state
  const begin = state.deemed ? { on: state.deemed.startOn, limit: state.deemed.limit } : state.started
  if (begin === null) return { phase: 'notStarted' }
  if (stopped !== null) {
    const inTime = stopped.dueOn === null || stopped.on <= stopped.dueOn
    return { phase: 'stopped', stoppedOn: stopped.on, dueOn: stopped.dueOn, inTime }
  }
  const deadline = dueDate(
    {
      startOn: begin.on,
      limit: begin.limit,
      suspensions: listSuspensions(state),
      extension: state.extension,
    },
    calendar,
  )
  return { phase: 'running', deadline }
}

/** A clock starts, is deemed and stops once; should the log hold two, the first in time is the fact. */
function earliest<E extends ClockEvent>(known: E | null, event: E): E {
  return known !== null && known.on <= event.on ? known : event
}

function withEarliest(
  dates: Readonly<Record<string, CivilDate>>,
  suspensionId: string,
  on: CivilDate,
): Readonly<Record<string, CivilDate>> {
  const known = Object.hasOwn(dates, suspensionId) ? dates[suspensionId] : undefined
  return known !== undefined && known <= on ? dates : { ...dates, [suspensionId]: on }
}
