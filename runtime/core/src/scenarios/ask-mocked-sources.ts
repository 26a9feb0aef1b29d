import type {
  MaterialDefinition,
  MaterialExemption,
  MockedSource,
  PrefillSource,
  ScenarioDefinition,
} from '@yibiao/schemas'
import { civilDateOfInstant } from '../clock/index.ts'
import { createAnswerScope, readPath, splitPath, writePath, type Answers } from '../form/index.ts'
import type { JsonValue } from '../expression/index.ts'
import { fillFromSources, planPrefill, preparePrefill } from '../prefill/index.ts'
import type { SourceAnswered } from './scenario-run.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import { contextOf, type StandFacts } from './stand-of.ts'

/**
 * Asks every source that a test has an answer for and that can be asked now: those of the start at once, those with a
 * key when it is there. What it fills is filled as in a draft; what was typed before stays.
 */
export function askMockedSources(
  world: ScenarioWorld,
  scenario: ScenarioDefinition,
  facts: StandFacts,
): StandFacts {
  return world.item.prefill.sources.reduce((known, source) => {
    const mocked = scenario.given.sources?.[source.key]
    if (mocked === undefined || source.key in known.asked) return known
    if (source.when === 'flow') return known
    if (source.when === 'keyed' && !isKeyThere(world, scenario, source, known)) return known
    return withAnswer(world, { source, mocked }, known)
  }, facts)
}

function isKeyThere(
  world: ScenarioWorld,
  scenario: ScenarioDefinition,
  source: PrefillSource,
  facts: StandFacts,
): boolean {
  const mappings = world.item.prefill.mappings.filter(mapping => mapping.source === source.key)
  const scope = createAnswerScope(world.form, {
    answers: facts.answers,
    context: contextOf(world, scenario, facts),
  })
  try {
    const [plan] = planPrefill(preparePrefill({ sources: [source], mappings }), {
      scope,
      consents: [source.key],
    })
    return plan?.action === 'ask'
  } catch (error) {
    // An expression that is being written.
    if (error instanceof RangeError) return false
    throw error
  }
}

function withAnswer(
  { item, codeTables }: ScenarioWorld,
  { source, mocked }: { readonly source: PrefillSource; readonly mocked: MockedSource },
  facts: StandFacts,
): StandFacts {
  const answered = answerOf(source, mocked, item.materials)
  const asked = { ...facts.asked, [source.key]: answered }
  if (answered.state !== 'filled') return { ...facts, asked }
  const filled = fillFromSources(item, {
    responses: { [source.key]: answered.response as JsonValue },
    now: facts.now,
    today: civilDateOfInstant(facts.now),
    codeTables,
  })
  let answers: unknown = facts.answers
  const provenance = { ...facts.provenance }
  const copies = { ...facts.copies }
  for (const [path, entry] of Object.entries(filled.provenance)) {
    if (path in provenance || isAnswered(facts.answers, path)) continue
    const value = readPath(filled.answers, path)
    answers = writePath(answers, splitPath(path), value)
    provenance[path] = entry
    copies[path] = value
  }
  return { ...facts, asked, answers: answers as Answers, provenance, copies }
}

function answerOf(
  { key }: PrefillSource,
  mocked: MockedSource,
  materials: readonly MaterialDefinition[],
): SourceAnswered {
  switch (mocked.type) {
    case 'data':
      return { state: 'filled', response: mocked.response, exemptions: exemptionsBy(materials, key) }
    case 'noData':
      return { state: 'noData' }
    case 'down':
    case 'slow':
      return { state: 'failed' }
  }
}

function exemptionsBy(
  materials: readonly MaterialDefinition[],
  source: string,
): (readonly [string, MaterialExemption['type']])[] {
  return materials.flatMap(({ key, exemptions = [] }) => {
    const found = exemptions.find(exemption => 'source' in exemption && exemption.source === source)
    return found === undefined ? [] : [[key, found.type] as const]
  })
}

function isAnswered(answers: Answers, path: string): boolean {
  const value = readPath(answers, path)
  return value !== undefined && value !== null && value !== ''
}
