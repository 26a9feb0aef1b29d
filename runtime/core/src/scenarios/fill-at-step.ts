import type { OfficerStep, ScenarioDefinition } from '@yibiao/schemas'
import { listPlaces, type Actor } from '../flow/index.ts'
import {
  editableFieldIds,
  judgeAnswers,
  splitPath,
  startForm,
  writePath,
  type Answers,
} from '../form/index.ts'
import { playCommand } from './play-command.ts'
import type { Moved } from './run-scenario.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import { contextOf, type StandFacts } from './stand-of.ts'

interface Filling {
  readonly scenario: ScenarioDefinition
  readonly facts: StandFacts
  readonly step: OfficerStep
  readonly taskId: string
  readonly actor: Actor
  readonly id: string
}

/** What the test says that officers fill in before they act, as far as the step lets them. */
export function fillAtStep(world: ScenarioWorld, filling: Filling): Moved {
  const { scenario, facts, step, taskId, actor, id } = filling
  const changes = Object.entries(step.answers ?? {}).map(([path, value]) => ({ path, value }))
  if (changes.length === 0) return { facts }
  const context = { ...contextOf(world, scenario, facts), filler: 'officer' as const }
  const before = facts.submitted ?? {}
  const { fields } = startForm(world.form, { answers: before, context })
  const found = listPlaces(world.item.flow.steps).find(place => place.step.key === step.step)?.step
  const access =
    found?.type === 'userTask' && found.access !== undefined ? found.access : { form: 'read' as const }
  const writable = editableFieldIds(world.item.form, access)
  const isWritable = changes.every(({ path }) => writable.includes(fields.get(path)?.fieldId ?? ''))
  if (!isWritable) return { failure: { code: 'notWritable', params: { step: step.step } } }
  const answers = changes.reduce<unknown>(
    (written, { path, value }) => writePath(written, splitPath(path), value),
    before,
  )
  const { answers: submitted } = judgeAnswers(world.form, { answers: answers as Answers, context })
  const command = { type: 'editAnswers' as const, taskId, changes }
  return playCommand(world, scenario, { ...facts, submitted }, { command, actor, id: `${id}/fill` })
}
