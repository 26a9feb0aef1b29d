import { keepsChildren, keepsScreenings, ordersChildrenOnce } from './child-invariants.ts'
import {
  actsNotTooEarly,
  countsAcceptanceFromReceipt,
  keepsTimers,
  movesClocksByEvents,
} from './clock-invariants.ts'
import type { Commit, Invariant, Violation } from './commit.ts'
import { keepsDutiesApart, keepsOneDecision, keepsTheEnd } from './decision-invariants.ts'
import { endsGrantsOnce, keepsFollowUps } from './follow-up-invariants.ts'
import { keepsSomeoneActing } from './liveness-invariant.ts'
import {
  keepsEventsInOrder,
  keepsOneRowPerTask,
  matchesEffects,
  numbersSnapshots,
  replaysToState,
} from './record-invariants.ts'
import { extendsOnce, suspendsClocksForAReason, suspendsForAReason } from './waiting-invariants.ts'
import { conservesTokens, givesTasksTokens } from './token-invariants.ts'

const invariants: readonly Invariant[] = [
  keepsOneDecision,
  keepsTheEnd,
  keepsDutiesApart,
  conservesTokens,
  givesTasksTokens,
  keepsOneRowPerTask,
  movesClocksByEvents,
  countsAcceptanceFromReceipt,
  keepsTimers,
  actsNotTooEarly,
  keepsEventsInOrder,
  numbersSnapshots,
  replaysToState,
  matchesEffects,
  suspendsForAReason,
  suspendsClocksForAReason,
  extendsOnce,
  keepsFollowUps,
  endsGrantsOnce,
  keepsChildren,
  ordersChildrenOnce,
  keepsScreenings,
  keepsSomeoneActing,
]

/** Every invariant that a committed command breaks. */
export function findViolations(commit: Commit): readonly Violation[] {
  return invariants.flatMap(invariant => invariant(commit))
}
