import type { Debt } from '../flow/index.ts'
import type { JsonValue } from '../expression/index.ts'
import { civilDateOfInstant } from '../clock/index.ts'
import { materialStates } from '../form/index.ts'
import { applyResponse, preparePrefill, verifyAnswers } from '../prefill/index.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import { materialFacts, type StandFacts } from './stand-of.ts'

/**
 * What stands in the way of granting: documents that may follow and have not, sources that did not answer although
 * the item wants them verified before the decision, and values that a source does not confirm.
 */
export function debtsOf(world: ScenarioWorld, facts: StandFacts): readonly Debt[] {
  const { item, form } = world
  const context = { today: civilDateOfInstant(facts.now), now: facts.now, codeTables: world.codeTables }
  const { materials } = materialStates(item.materials, form, {
    answers: facts.submitted ?? facts.answers,
    context,
    ...materialFacts(facts),
  })
  const deferred = materials.filter(({ state, isMissing }) => state === 'deferrable' && isMissing)
  const failed = item.prefill.sources.filter(
    ({ key, onFailure }) => onFailure === 'verifyBeforeDecision' && facts.asked[key]?.state === 'failed',
  )
  return [
    ...deferred.map(({ material }): Debt => ({ kind: 'deferredMaterial', subject: material.key })),
    ...failed.map(({ key }): Debt => ({ kind: 'verification', subject: key })),
    ...unverified(world, facts).map((subject): Debt => ({ kind: 'verification', subject })),
  ]
}

/** Paths of answers that a source only compares, and does not confirm. */
function unverified({ item, codeTables }: ScenarioWorld, facts: StandFacts): readonly string[] {
  return item.prefill.sources.flatMap(source => {
    const answer = facts.asked[source.key]
    const mappings = item.prefill.mappings.filter(
      mapping => mapping.source === source.key && mapping.mode === 'verify',
    )
    if (answer?.state !== 'filled' || mappings.length === 0) return []
    try {
      const filled = preparePrefill({ sources: [source], mappings }).flatMap(prepared =>
        applyResponse(
          item.form,
          prepared,
          answer.response as JsonValue,
          civilDateOfInstant(facts.now),
          codeTables,
        ),
      )
      return verifyAnswers(filled, facts.submitted ?? facts.answers)
        .filter(({ verdict }) => verdict === 'differs')
        .map(({ path }) => path)
    } catch (error) {
      // An expression that is being written.
      if (error instanceof RangeError) return []
      throw error
    }
  })
}
