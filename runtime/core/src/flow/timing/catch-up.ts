import { toEpochMs } from '../../clock/index.ts'
import { settleArrivals } from '../steps/arrive.ts'
import type { Turn } from '../turn.ts'
import { fireTimer } from './fire-timer.ts'
import { syncTimers } from './sync-timers.ts'

/**
 * Fires every timer that is due, the earliest first, before anything else is judged: what the law attaches to a
 * date holds from that date, however late the job that was to say so.
 */
export function catchUp(turn: Turn): void {
  const now = toEpochMs(turn.context.now)
  for (;;) {
    const [next] = turn.state.timers
      .filter(({ fireAt }) => toEpochMs(fireAt) <= now)
      .toSorted((a, b) => toEpochMs(a.fireAt) - toEpochMs(b.fireAt))
    if (next === undefined) return
    fireTimer(turn, next)
    settleArrivals(turn)
    if (turn.needs.length > 0) return
    syncTimers(turn)
  }
}
