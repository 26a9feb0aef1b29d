import type { Issue, ScenarioDefinition } from '@yibiao/schemas'
import { judgeAnswers, materialStates } from '../form/index.ts'
import { overlayLocked } from '../prefill/index.ts'
import { ownDepartment } from './test-directory.ts'
import { applicantActor, playCommand } from './play-command.ts'
import type { Moved } from './run-scenario.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import { contextOf, materialFacts, type StandFacts } from './stand-of.ts'

/**
 * Submits as an applicant does: everything is judged, and only what is in order becomes a case. That it is not is no
 * failure of the test, for that may be what it expects; submitting again answers a correction.
 */
export function submitCase(
  world: ScenarioWorld,
  scenario: ScenarioDefinition,
  facts: StandFacts,
  index: number,
): Moved {
  const blocking = world.item.prefill.sources.find(
    ({ key, onFailure }) => onFailure === 'block' && facts.asked[key]?.state === 'failed',
  )
  if (blocking !== undefined) return { failure: { code: 'sourceBlocks', params: { source: blocking.key } } }
  const context = contextOf(world, scenario, facts)
  const judgement = judgeAnswers(world.form, {
    answers: overlayLocked(facts.answers, facts.provenance, facts.copies),
    context,
  })
  const materials = materialStates(world.item.materials, world.form, {
    answers: judgement.answers,
    context,
    ...materialFacts(facts),
  })
  const found: readonly Issue[] = distinct([...judgement.issues, ...materials.issues])
  const tried = { ...facts, found }
  if (found.some(({ severity }) => severity === 'error')) return { facts: tried }
  return playCommand(
    world,
    scenario,
    { ...tried, submitted: judgement.answers },
    { command: commandOf(facts, scenario), actor: applicantActor, id: `c${index}` },
  )
}

function commandOf({ case: playing }: StandFacts, { given }: ScenarioDefinition) {
  const correction = playing?.state.correction ?? null
  if (playing !== undefined && correction !== null) {
    return { type: 'submitCorrection' as const, submission: playing.state.submission + 1 }
  }
  const { name, organisation } = given.applicant
  return {
    type: 'submit' as const,
    departmentId: ownDepartment,
    applicant: { partyId: 'applicant', name: organisation?.name ?? name },
    channel: 'online' as const,
  }
}

/** What the form's rules fail at is said by both judgements. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map(issue => [`${issue.path} ${issue.code}`, issue])).values()]
}
