import type { ClockEvent } from '../../clock/index.ts'
import type { Turn } from '../turn.ts'
import { isRunning, moveClock } from './case-clocks.ts'

/**
 * The decision clocks stand still from tomorrow on, for time that does not count (不计入); with them the limit of the
 * step whose work waits.
 */
export function suspendLimits(turn: Turn, suspensionId: string, waitingRun?: string): void {
  for (const clock of turn.state.clocks) {
    const isDecision = clock.limit === 'promised' || clock.limit === 'statutory'
    const isOfStep = clock.limit === 'step' && clock.run !== undefined && clock.run === waitingRun
    if ((!isDecision && !isOfStep) || !isRunning(clock)) continue
    moveClock(turn, clock, { type: 'suspend', on: turn.today, suspensionId })
  }
}

/** They run on; today is the last day that did not count. Nothing for a name that suspended none. */
export function resumeLimits(turn: Turn, suspensionId: string): void {
  for (const clock of turn.state.clocks) {
    const isNamed = (type: ClockEvent['type']): boolean =>
      clock.events.some(
        event => event.type === type && 'suspensionId' in event && event.suspensionId === suspensionId,
      )
    if (!isNamed('suspend') || isNamed('resume') || !isRunning(clock)) continue
    moveClock(turn, clock, { type: 'resume', on: turn.today, suspensionId })
  }
}
