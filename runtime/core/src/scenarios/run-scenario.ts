import type { Instant, ScenarioDefinition, ScenarioStep } from '@yibiao/schemas'
import { addDays, addWorkingDays, civilDateOfInstant, countDaysBetween, toEpochMs } from '../clock/index.ts'
import { initialAnswers, splitPath, writePath, type Answers } from '../form/index.ts'
import { overlayLocked } from '../prefill/index.ts'
import { actAtStep } from './act-at-step.ts'
import { askMockedSources } from './ask-mocked-sources.ts'
import { judgeExpectation } from './judge-expectation.ts'
import { moveClock } from './move-clock.ts'
import type { ScenarioRun, StepFailure, StepRun } from './scenario-run.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import { contextOf, standOf, type StandFacts } from './stand-of.ts'
import { submitCase } from './submit-case.ts'

/** What a move makes of the facts, or why it could not be made. */
export type Moved =
  { readonly facts: StandFacts } | { readonly failure: StepFailure; readonly facts?: StandFacts }

/** Plays a recorded test from its first step to its last. Pure: the same item and test give the same run. */
export function runScenario(world: ScenarioWorld, scenario: ScenarioDefinition): ScenarioRun {
  let facts = begin(world, scenario)
  const start = standOf(world, scenario, facts)
  let stand = start
  const steps = scenario.steps.map((step, index): StepRun => {
    if (step.type === 'expect') {
      const now = stand
      return { expectations: step.expectations.map(each => judgeExpectation(world, now, each)), stand: now }
    }
    const moved = move(world, scenario, { step, index, facts })
    if (moved.facts !== undefined) {
      ;({ facts } = moved)
      stand = standOf(world, scenario, facts)
    }
    return { expectations: [], stand, ...('failure' in moved ? { failure: moved.failure } : {}) }
  })
  const isPassed = steps.every(
    ({ expectations, failure }) => failure === undefined && expectations.every(each => each.isMet),
  )
  return { isPassed, steps, start }
}

function begin(world: ScenarioWorld, scenario: ScenarioDefinition): StandFacts {
  const empty: StandFacts = {
    now: scenario.given.now,
    answers: {},
    provenance: {},
    copies: {},
    asked: {},
    attached: new Set(),
  }
  const filled = askMockedSources(world, scenario, empty)
  const answers = initialAnswers(world.form, contextOf(world, scenario, filled), filled.answers)
  return askMockedSources(world, scenario, { ...filled, answers })
}

interface Step {
  readonly step: Exclude<ScenarioStep, { type: 'expect' }>
  readonly index: number
  readonly facts: StandFacts
}

function move(world: ScenarioWorld, scenario: ScenarioDefinition, { step, index, facts }: Step): Moved {
  switch (step.type) {
    case 'fill': {
      const typed = Object.entries(step.answers).reduce<unknown>(
        (answers, [path, value]) => writePath(answers, splitPath(path), value),
        facts.answers,
      )
      const answers = overlayLocked(typed as Answers, facts.provenance, facts.copies)
      return { facts: askMockedSources(world, scenario, { ...facts, answers }) }
    }
    case 'attach':
      return { facts: { ...facts, attached: new Set([...facts.attached, ...step.materials]) } }
    case 'submit':
      return submitCase(world, scenario, facts, index)
    case 'act':
      return actAtStep(world, { scenario, facts, step, index })
    case 'passTime':
      return moveClock(world, scenario, facts, { now: later(world, facts.now, step.limit), index })
    case 'setTime':
      return moveClock(world, scenario, facts, { now: step.now, index })
  }
}

/** The same time of day, so many days later. */
function later(
  { calendar }: ScenarioWorld,
  now: Instant,
  { amount, unit }: Extract<ScenarioStep, { type: 'passTime' }>['limit'],
): Instant {
  const today = civilDateOfInstant(now)
  const day = unit === 'workingDay' ? addWorkingDays(calendar, today, amount) : addDays(today, amount)
  return new Date(toEpochMs(now) + countDaysBetween(today, day) * 86_400_000).toISOString()
}
