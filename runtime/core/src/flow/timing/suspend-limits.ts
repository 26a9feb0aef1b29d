import { record, type Turn } from '../turn.ts'
import { isRunning } from './case-clocks.ts'

/** The decision clocks stand still from tomorrow on, for time that does not count (不计入). */
export function suspendLimits(turn: Turn, run: string): void {
  for (const clock of turn.state.clocks) {
    if (clock.limit !== 'promised' && clock.limit !== 'statutory') continue
    if (!isRunning(clock)) continue
    record(turn, {
      type: 'clockMoved',
      clock: clock.key,
      limit: clock.limit,
      event: { type: 'suspend', on: turn.today, suspensionId: run },
    })
  }
}

/** They run on; today is the last day that did not count. Nothing for a run that suspended none. */
export function resumeLimits(turn: Turn, run: string): void {
  for (const clock of turn.state.clocks) {
    const isSuspended = clock.events.some(event => event.type === 'suspend' && event.suspensionId === run)
    const isResumed = clock.events.some(event => event.type === 'resume' && event.suspensionId === run)
    if (!isSuspended || isResumed || !isRunning(clock)) continue
    record(turn, {
      type: 'clockMoved',
      clock: clock.key,
      limit: clock.limit,
      event: { type: 'resume', on: turn.today, suspensionId: run },
    })
  }
}
