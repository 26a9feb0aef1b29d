import type { Instant, ScenarioDefinition } from '@yibiao/schemas'
import { toEpochMs } from '../clock/index.ts'
import { playCommand, systemActor } from './play-command.ts'
import type { Moved } from './run-scenario.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import type { StandFacts } from './stand-of.ts'

/** A flow whose timers set each other for ever is stopped here. */
const mostTimers = 500

/** Lets time pass: every timer that comes due on the way fires at its moment. */
export function moveClock(
  world: ScenarioWorld,
  scenario: ScenarioDefinition,
  facts: StandFacts,
  until: { readonly now: Instant; readonly index: number },
): Moved {
  if (toEpochMs(until.now) < toEpochMs(facts.now)) {
    return { failure: { code: 'timeRunsBackwards', params: { now: until.now, last: facts.now } } }
  }
  let here = facts
  for (let round = 0; round < mostTimers; round += 1) {
    const [timer] = (here.case?.state.timers ?? [])
      .filter(({ fireAt }) => toEpochMs(fireAt) <= toEpochMs(until.now))
      .toSorted((a, b) => toEpochMs(a.fireAt) - toEpochMs(b.fireAt))
    if (timer === undefined) break
    const now = toEpochMs(timer.fireAt) > toEpochMs(here.now) ? timer.fireAt : here.now
    const fired = playCommand(
      world,
      scenario,
      { ...here, now },
      {
        command: { type: 'timerFired', timerId: timer.id },
        actor: systemActor,
        id: `c${until.index}-timer${round}`,
      },
    )
    if ('failure' in fired) return fired
    here = fired.facts
  }
  return { facts: { ...here, now: until.now } }
}
