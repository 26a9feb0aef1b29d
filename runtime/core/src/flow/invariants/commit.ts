import type { WorkingCalendar } from '../../clock/index.ts'
import type { CaseEffect } from '../case-effect.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import type { Directory } from '../simulation/directory.ts'
import type { Move } from '../simulation/memory-host.ts'

/** One committed command with everything an invariant may compare. */
export interface Commit {
  readonly flow: PreparedFlow
  readonly calendar: WorkingCalendar
  readonly directory: Directory
  readonly move: Move
  readonly before: CaseState
  readonly after: CaseState
  /** Of this command. */
  readonly events: readonly CaseEvent[]
  readonly effects: readonly CaseEffect[]
  /** Of the case so far, this command included. */
  readonly history: readonly CaseEvent[]
}

/** An invariant that does not hold. */
export interface Violation {
  readonly invariant: InvariantName
  readonly detail: string
}

export type InvariantName =
  | 'oneDecision'
  | 'nothingAfterTheEnd'
  | 'separationOfDuties'
  | 'tokensConserved'
  | 'tasksHaveTokens'
  | 'oneRowPerTask'
  | 'clocksMoveByEvents'
  | 'acceptanceFromReceipt'
  | 'timersFollowClocks'
  | 'nothingTooEarly'
  | 'eventsInOrder'
  | 'snapshotsNumbered'
  | 'replayEqualsState'
  | 'effectsMatchEvents'
  | 'waitingHasReason'
  | 'suspensionsHaveReason'
  | 'oneExtension'
  | 'followUpsGoOn'
  | 'checksHaveWitnesses'
  | 'decidedStaysDecided'
  | 'grantEndsOnce'
  | 'childrenAwaited'
  | 'childrenOrderedOnce'
  | 'screeningsHold'
  | 'someoneCanAct'
  | 'deterministic'
  | 'staleNeverSucceeds'
  | 'oneAnswerPerCommand'

export type Invariant = (commit: Commit) => readonly Violation[]

/** A violation when the condition does not hold. */
export function demand(holds: boolean, invariant: InvariantName, detail: string): readonly Violation[] {
  return holds ? [] : [{ invariant, detail }]
}
