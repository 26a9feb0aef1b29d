import type { Answers, FormContext } from '@yibiao/core/form'
import { runScenario, scenarioContext, type ScenarioWorld } from '@yibiao/core/scenarios'
import type { ProvenanceView } from '@yibiao/schemas'
import { toScenario, type Recording } from './recording.ts'

/** The form as a recording finds it. */
export interface Stage {
  readonly context: FormContext
  /** Before anything is typed: what sources filled and the form begins with. */
  readonly start: Answers
  /** With what was recorded before. */
  readonly answers: Answers
  /** By path, of what the sources filled. */
  readonly provenance: Readonly<Record<string, ProvenanceView>>
}

/** Asks the mocked sources and fills in what was recorded before. */
export function setStage(world: ScenarioWorld, id: string, recording: Recording): Stage {
  const scenario = toScenario(id, {
    ...recording,
    materials: [],
    isSubmitted: false,
    expectations: [],
    rest: [],
  })
  const { start, steps } = runScenario(world, scenario)
  const filled = steps[0]?.stand ?? start
  return {
    context: scenarioContext(world, scenario, filled),
    start: start.answers,
    answers: filled.answers,
    provenance: filled.provenance,
  }
}
