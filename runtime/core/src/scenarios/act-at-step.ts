import type {
  ChecklistPoint,
  ChecklistVerdict,
  Inspector,
  OfficerStep,
  ScenarioDefinition,
} from '@yibiao/schemas'
import {
  actorOf,
  isOpenChild,
  listPlaces,
  type Actor,
  type CaseTask,
  type EngineCommand,
} from '../flow/index.ts'
import { listFields } from '../form/index.ts'
import { fillAtStep } from './fill-at-step.ts'
import { applicantActor, playCommand, systemActor } from './play-command.ts'
import type { Moved } from './run-scenario.ts'
import type { ScenarioWorld } from './scenario-world.ts'
import type { StandFacts } from './stand-of.ts'
import { ownDepartment, type TestDirectory } from './test-directory.ts'

interface Acting {
  readonly scenario: ScenarioDefinition
  readonly facts: StandFacts
  readonly step: OfficerStep
  readonly index: number
}

/**
 * The officers of a step act, each on the own task, all alike: with 会签 everybody signs, with 或签 the first is
 * enough. What a test need not say is filled in: the task, points of the
 * checklist as met, something to correct, as many inspectors as the item asks for. Withdrawing and reporting that
 * something was put right are the applicant's own acts; a 子办件 ends by a move of its own.
 */
export function actAtStep(world: ScenarioWorld, acting: Acting): Moved {
  const { step } = acting
  if (step.command.type === 'withdraw') return actOnCase(world, acting, applicantActor)
  if (step.command.type === 'terminate') return actOnCase(world, acting, administrator)
  if (step.command.type === 'reportRectification') return reportRectification(world, acting)
  if (step.command.type === 'endGrant') return actOnCase(world, acting, head)
  if (step.command.type === 'endChild') return endChildren(world, acting)
  let { facts } = acting
  const open = openTasks(facts, step)
  if (open.length === 0) return { failure: { code: 'stepNotReached', params: { step: step.step } } }
  for (const [number, { id }] of open.entries()) {
    const task = openTasks(facts, step).find(each => each.id === id)
    // The acts of the others have settled the step.
    if (task === undefined) continue
    const actor = whoActs(world.directory, facts, task)
    if (actor === undefined) return { failure: { code: 'stepNotReached', params: { step: step.step } } }
    const commandId = `c${acting.index}-${number}`
    // Of several who act alike the first fills in what is to be filled in.
    const filled =
      number > 0
        ? { facts }
        : fillAtStep(world, { scenario: acting.scenario, facts, step, taskId: task.id, actor, id: commandId })
    if ('failure' in filled) return filled
    const moved = playCommand(world, acting.scenario, filled.facts, {
      command: commandOf(world, step, task.id),
      actor,
      id: commandId,
    })
    if ('failure' in moved) return moved
    ;({ facts } = moved)
  }
  return { facts }
}

const administrator: Actor = {
  kind: 'officer',
  id: `${ownDepartment}/administrator/1`,
  name: 'administrator',
  departmentId: ownDepartment,
  roles: ['administrator'],
}

/** Ends what was granted, which is nobody's task. */
const head: Actor = {
  kind: 'officer',
  id: `${ownDepartment}/head/1`,
  name: 'head',
  departmentId: ownDepartment,
  roles: ['head'],
}

/** The holder names the follow-up as the case calls it; a test by the key of the flow. */
function reportRectification(world: ScenarioWorld, { scenario, facts, step, index }: Acting): Moved {
  const open = facts.case?.state.followUps?.find(
    ({ key, stage }) => key === step.step && stage === 'rectification',
  )
  if (open === undefined) return { failure: { code: 'stepNotReached', params: { step: step.step } } }
  const command = toCommand({ ...step.command, followUp: open.id })
  return playCommand(world, scenario, facts, { command, actor: applicantActor, id: `c${index}` })
}

/** 子办件 of the step end as the test says: each is begun and decided in one move. */
function endChildren(world: ScenarioWorld, { scenario, facts, step, index }: Acting): Moved {
  const { step: key, seat } = step
  const ids = new Set(
    listPlaces(world.item.flow.steps).flatMap(place => (place.step.key === key ? [place.step.id] : [])),
  )
  const ended = (facts.case?.state.children ?? []).filter(
    child => ids.has(child.step) && (seat === undefined || child.candidate === seat) && isOpenChild(child),
  )
  if (ended.length === 0) return { failure: { code: 'stepNotReached', params: { step: key } } }
  let current = facts
  for (const { id, item } of ended) {
    const outcome = outcomeOf(step.command)
    const reports = [
      { type: 'started', caseId: id, number: item },
      { type: 'ended', outcome },
    ] as const
    for (const report of reports) {
      const moved = playCommand(world, scenario, current, {
        command: { type: 'reportChild', child: id, report },
        actor: systemActor,
        id: `c${index}-${id}-${report.type}`,
      })
      if ('failure' in moved) return moved
      current = moved.facts
    }
  }
  return { facts: current }
}

function outcomeOf(command: OfficerStep['command']): 'granted' | 'denied' | 'withdrawn' | 'terminated' {
  const outcome = 'outcome' in command ? command.outcome : undefined
  return outcomes.find(each => each === outcome) ?? 'granted'
}

const outcomes = ['granted', 'denied', 'withdrawn', 'terminated'] as const

function actOnCase(world: ScenarioWorld, { scenario, facts, step, index }: Acting, actor: Actor): Moved {
  return playCommand(world, scenario, facts, { command: toCommand(step.command), actor, id: `c${index}` })
}

function openTasks({ case: playing }: StandFacts, { step, seat }: OfficerStep): readonly CaseTask[] {
  return (playing?.state.tasks ?? []).filter(
    task =>
      task.key === step &&
      (seat === undefined || task.seat === seat) &&
      (task.state === 'open' || task.state === 'claimed'),
  )
}

/** Somebody who may act and has not acted on this step, or on one whose handlers may not act here. */
function whoActs(directory: TestDirectory, { case: playing }: StandFacts, task: CaseTask): Actor | undefined {
  const acted = new Set(
    (playing?.state.tasks ?? []).flatMap(({ holder, state }) =>
      holder !== undefined && state === 'done' ? [holder.id] : [],
    ),
  )
  const mayAct = directory.officers.filter(officer =>
    task.candidates.some(candidate =>
      candidate.type === 'person'
        ? candidate.id === officer.id
        : candidate.departmentId === officer.departmentId && officer.roles.includes(candidate.role),
    ),
  )
  const officer = mayAct.find(({ id }) => !acted.has(id)) ?? mayAct[0]
  return officer && actorOf(officer)
}

function commandOf(
  { item }: ScenarioWorld,
  { step: key, command }: OfficerStep,
  taskId: string,
): EngineCommand {
  const step = listPlaces(item.flow.steps).find(place => place.step.key === key)?.step
  const followUp = item.flow.followUps?.find(each => each.key === key)
  const points = (step?.type === 'userTask' ? step.checklist : followUp?.checklist) ?? []
  const ticks = ['accept', 'approve', 'decide', 'recordCheck'].includes(command.type) && points.length > 0
  const asks = command.type === 'requestCorrection' || command.type === 'returnPreReview'
  const [field] = listFields(item.form)
  return toCommand({
    ...(ticks ? { checklist: points.map(tick) } : {}),
    ...(asks && field !== undefined ? { items: [{ type: 'field', field: field.id, reason: 'test' }] } : {}),
    ...(command.type === 'receive' ? { papers: [] } : {}),
    ...(command.type === 'recordCheck' ? { inspectors: inspectorsOf(followUp?.inspectors ?? 1) } : {}),
    ...command,
    taskId,
  })
}

/** A test has no files: one that is nowhere stands for the 佐证材料 a point needs. */
function tick({ id, needsEvidence }: ChecklistPoint): ChecklistVerdict {
  const evidence = needsEvidence === true ? { evidence: ['00000000-0000-7000-8000-000000000000'] } : {}
  return { point: id, verdict: 'met', ...evidence }
}

function inspectorsOf(count: number): readonly Inspector[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `inspector ${index + 1}`,
    certificate: String(index + 1),
  }))
}

/** What it lacks is refused by the engine, which the test then tells. */
function toCommand(command: object): EngineCommand {
  return command as EngineCommand
}
