import type { ClockView, Id, TimeLimit } from '@yibiao/schemas'
import {
  civilDateOfInstant,
  dueDate,
  foldClockEvents,
  listSuspensions,
  type CivilDate,
  type ClockEvent,
  type ClockState,
  type Deadline,
  type DueDateInput,
  type WorkingCalendar,
} from '../../clock/index.ts'
import type { CaseClock } from '../case-state.ts'
import { record, type Turn } from '../turn.ts'

type LimitName = ClockView['limit']

export interface StartClockInput {
  readonly limit: LimitName
  readonly on: CivilDate
  readonly length: TimeLimit
  readonly run?: string
  readonly step?: Id
}

/** Starts a clock of the case or of a run; the day itself is not counted. Returns its key. */
export function startClock(turn: Turn, { limit, on, length, run, step }: StartClockInput): string {
  const clock = clockKey(turn, limit, run)
  record(turn, {
    type: 'clockMoved',
    clock,
    limit,
    ...(run === undefined ? {} : { run }),
    ...(step === undefined ? {} : { step }),
    event: { type: 'start', on, limit: length },
  })
  return clock
}

/** 视为受理: the clock runs from the day of receipt whatever the day it was found out. */
export function deemClock(
  turn: Turn,
  limit: LimitName,
  on: CivilDate,
  startOn: CivilDate,
  length: TimeLimit,
): void {
  record(turn, {
    type: 'clockMoved',
    clock: clockKey(turn, limit),
    limit,
    event: { type: 'deem', on, startOn, limit: length },
  })
}

/** Stops a clock today, keeping the due date it had; nothing for one that is not running. */
export function stopClock(turn: Turn, clock: CaseClock): void {
  if (!isRunning(clock)) return
  const deadline = deadlineOf(clock, turn.flow.limits.rollsOffHolidays ?? true, turn.context.calendar)
  const dueOn = deadline === null || deadline.suspended ? null : deadline.dueOn
  moveClock(turn, clock, { type: 'stop', on: turn.today, dueOn })
}

/** Commits something that moves the due date of a clock. */
export function moveClock(turn: Turn, { key, limit, run, step }: CaseClock, event: ClockEvent): void {
  record(turn, {
    type: 'clockMoved',
    clock: key,
    limit,
    ...(run === undefined ? {} : { run }),
    ...(step === undefined ? {} : { step }),
    event,
  })
}

/** Stops the running clocks of the named limits of the case. */
export function stopClocks(turn: Turn, limits: readonly LimitName[]): void {
  for (const clock of turn.state.clocks) {
    if (clock.run === undefined && limits.includes(clock.limit)) stopClock(turn, clock)
  }
}

/** Every clock but those of work that goes on: what is left when the case is concluded are its follow-ups. */
export function stopAllClocks(turn: Turn): void {
  for (const clock of turn.state.clocks)
    if (!turn.state.runs.some(({ id }) => id === clock.run)) stopClock(turn, clock)
}

export function stopClocksOfRun(turn: Turn, run: string): void {
  for (const clock of turn.state.clocks) if (clock.run === run) stopClock(turn, clock)
}

/** Started and not stopped. */
export function isRunning(clock: CaseClock): boolean {
  const { started, deemed, stopped } = foldClockEvents(clock.events)
  return (started !== null || deemed !== null) && stopped === null
}

/** When a clock ends by the calendar of now; null for one that never started. */
export function deadlineOf(
  clock: CaseClock,
  rollOffHolidays: boolean,
  calendar: WorkingCalendar,
): Deadline | null {
  // A licence expires on its day, whatever day that is.
  const input = dueDateInputOf(foldClockEvents(clock.events), rollOffHolidays && clock.limit !== 'renewal')
  return input === null ? null : dueDate(input, calendar)
}

/** The question to the calendar that a clock amounts to. */
export function dueDateInputOf(state: ClockState, rollOffHolidays: boolean): DueDateInput | null {
  const begin = state.deemed ? { on: state.deemed.startOn, limit: state.deemed.limit } : state.started
  if (begin === null) return null
  return {
    startOn: begin.on,
    limit: begin.limit,
    suspensions: listSuspensions(state),
    extension: state.extension,
    rollOffHolidays,
  }
}

/** The due date of a clock of this turn; `undefined` when unknown or suspended. */
export function dueOnOf(turn: Turn, key: string): CivilDate | undefined {
  const clock = turn.state.clocks.find(each => each.key === key)
  if (clock === undefined) return undefined
  const deadline = deadlineOf(clock, turn.flow.limits.rollsOffHolidays ?? true, turn.context.calendar)
  return deadline === null || deadline.suspended ? undefined : deadline.dueOn
}

/** The day of an instant in Asia/Shanghai. */
export function dayOf(instant: string): CivilDate {
  return civilDateOfInstant(instant)
}

/** A limit that starts again, after a correction or in another run, is a new clock. */
function clockKey(turn: Turn, limit: LimitName, run?: string): string {
  const before = turn.state.clocks.filter(clock => clock.limit === limit && clock.run === run).length
  return run === undefined ? `${limit}:${before + 1}` : `${limit}:${run}:${before + 1}`
}
