import type { Clock } from '../context/clock.ts'

/** A clock that stands still until it is moved. */
export type TestClock = Clock & {
  set(instant: string): void
  advance(milliseconds: number): void
}

export function createTestClock(start = '2026-09-10T07:00:00Z'): TestClock {
  let now = Date.parse(start)
  return {
    now: () => new Date(now),
    set: instant => {
      now = Date.parse(instant)
    },
    advance: milliseconds => {
      now += milliseconds
    },
  }
}
