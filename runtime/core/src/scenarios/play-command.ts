import {
  emptyCase,
  runMove,
  type Actor,
  type CaseEffect,
  type EngineCommand,
  type MemoryCase,
} from '../flow/index.ts'
import { caseFacts } from '../documents/index.ts'
import type { JsonValue } from '../expression/index.ts'
import { contextOf, type StandFacts } from './stand-of.ts'
import { debtsOf } from './debts-of.ts'
import type { Moved } from './run-scenario.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import type { ScenarioDefinition } from '@yibiao/schemas'

/** One command of somebody, with a name that is unique in the test. */
export interface PlayedCommand {
  readonly command: EngineCommand
  readonly actor: Actor
  readonly id: string
}

export const applicantActor: Actor = {
  kind: 'applicant',
  id: 'applicant',
  name: 'applicant',
  partyId: 'applicant',
  roles: [],
}
export const systemActor: Actor = { kind: 'system', id: 'system', name: 'system', roles: [] }

/** More rounds of sources answering than this is a circle of the flow itself. */
const mostAnswers = 100

/** Carries a command out as the server does, and answers the sources that the flow asks on the way. */
export function playCommand(
  world: ScenarioWorld,
  scenario: ScenarioDefinition,
  facts: StandFacts,
  played: PlayedCommand,
): Moved {
  const first = advanceOnce(world, scenario, facts, played)
  if ('failure' in first) return first
  let playing = first
  for (let round = 1; round <= mostAnswers; round += 1) {
    const [call] = playing.fresh.filter(effect => effect.type === 'callSource')
    if (call === undefined || call.type !== 'callSource') break
    const next = advanceOnce(world, scenario, playing.facts, {
      command: { type: 'sourceAnswered', runId: call.runId, result: answerOf(scenario, call.source) },
      actor: systemActor,
      id: `${played.id}/${round}`,
    })
    if ('failure' in next) return next
    playing = {
      facts: next.facts,
      fresh: [...playing.fresh.slice(playing.fresh.indexOf(call) + 1), ...next.fresh],
    }
  }
  return { facts: playing.facts }
}

interface Advanced {
  readonly facts: StandFacts
  readonly fresh: readonly CaseEffect[]
}

function advanceOnce(
  world: ScenarioWorld,
  scenario: ScenarioDefinition,
  facts: StandFacts,
  { command, actor, id }: PlayedCommand,
): Advanced | Extract<Moved, { failure: unknown }> {
  const { flow, calendar, directory, item } = world
  if (flow === undefined) return { failure: { code: 'flowBroken' } }
  const before: MemoryCase = facts.case ?? emptyCase
  const answers = facts.submitted ?? facts.answers
  const result = runMove(
    {
      flow,
      calendar,
      directory,
      answer: directory.answer,
      facts: now =>
        caseFacts(item.form, answers, contextOf(world, scenario, { ...facts, now }), { number: 'T' }),
    },
    before,
    { command, commandId: id, actor, now: facts.now, debts: debtsOf(world, facts) },
  )
  if ('refusal' in result) {
    const { code, params } = result.refusal
    return { failure: { code, ...(params === undefined ? {} : { params }) } }
  }
  return {
    facts: { ...facts, case: result.committed },
    fresh: result.committed.effects.slice(before.effects.length),
  }
}

function answerOf(
  { given }: ScenarioDefinition,
  source: string,
): Extract<EngineCommand, { type: 'sourceAnswered' }>['result'] {
  const mocked = given.sources?.[source]
  if (mocked === undefined || mocked.type === 'down' || mocked.type === 'slow') {
    return { type: 'failed', reason: 'unavailable' }
  }
  return { type: 'data', variables: mocked.type === 'data' ? variablesOf(mocked.response as JsonValue) : {} }
}

/** What rules can name: the plain values of the response. */
function variablesOf(response: JsonValue): Record<string, string | number | boolean | null> {
  if (typeof response !== 'object' || response === null || Array.isArray(response)) return {}
  return Object.fromEntries(
    Object.entries(response).flatMap(([name, value]) =>
      value === null || typeof value !== 'object' ? [[name, value] as const] : [],
    ),
  )
}
