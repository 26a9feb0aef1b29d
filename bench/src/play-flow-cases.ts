import { createWorkingCalendar, seedCalendarYears } from '@yibiao/core/clock'
import { simulate } from '@yibiao/core/flow'

/**
 * Plays seeded cases against the engine's invariants: `play-flow-cases.ts FIRST LAST STEPS`. Prints one line of JSON
 * with what was played and the first violation, if any; ends with 1 when there is one.
 */
const [first = 1, last = 1, steps = 100] = process.argv.slice(2).map(Number)
const calendar = createWorkingCalendar(seedCalendarYears)
const outcomes: Record<string, number> = {}
let violation: { seed: number; violation: unknown } | null = null
let seed = first
for (; seed <= last && violation === null; seed += 1) {
  const result = simulate({ seed, steps, calendar })
  for (const [name, count] of result.outcomes) outcomes[name] = (outcomes[name] ?? 0) + count
  if (result.violation !== null) violation = { seed, violation: result.violation }
}
const commands = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
console.log(
  JSON.stringify({ seeds: seed - first, commands, outcomes: Object.keys(outcomes).length, violation }),
)
process.exitCode = violation === null ? 0 : 1
