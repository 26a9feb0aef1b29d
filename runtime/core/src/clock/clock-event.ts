import type { CivilDate } from './civil-date.ts'
import type { TimeLimit } from './due-date.ts'

/**
 * The facts that move a due date, as they stand in the event log of a case; one list per clock.
 * They are judged when they are committed (one extension only, before expiry, …); folding them never refuses.
 */
export type ClockEvent =
  ClockStarted | ClockDeemed | ClockSuspended | ClockResumed | ClockExtended | ClockStopped

/** The clock starts; the day itself is not counted. */
export interface ClockStarted {
  readonly type: 'start'
  readonly on: CivilDate
  readonly limit: TimeLimit
}

/**
 * 视为受理: nobody asked for corrections within the statutory limit, so the application counts as accepted from
 * the day it was received (行政许可法 第三十二条) and the decision clock runs from there, whatever started it before.
 */
export interface ClockDeemed {
  readonly type: 'deem'
  /** The day the statutory acceptance limit lapsed. */
  readonly on: CivilDate
  /** The day of receipt, from which the clock now runs. */
  readonly startOn: CivilDate
  readonly limit: TimeLimit
}

/** A special procedure begins whose time does not count; days after `on` are suspended. */
export interface ClockSuspended {
  readonly type: 'suspend'
  readonly on: CivilDate
  /** Names the procedure; several may run at once. */
  readonly suspensionId: string
}

/** The special procedure ends; `on` is its last suspended day. */
export interface ClockResumed {
  readonly type: 'resume'
  readonly on: CivilDate
  readonly suspensionId: string
}

/** Days granted on top of the limit, in its unit. */
export interface ClockExtended {
  readonly type: 'extend'
  readonly on: CivilDate
  readonly amount: number
}

/** The awaited act was done, or the case ended. */
export interface ClockStopped {
  readonly type: 'stop'
  readonly on: CivilDate
  /** The due date on that day, `null` while suspended: later calendars do not move a stopped clock. */
  readonly dueOn: CivilDate | null
}
