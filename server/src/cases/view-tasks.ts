import {
  askedOf,
  findProcedure,
  isCandidate,
  isOpenTask,
  type Actor as EngineActor,
  type CaseEvent,
  type CaseTask,
} from '@yibiao/core/flow'
import type { TaskView } from '@yibiao/schemas'
import { opinionsOf, stepFacts } from '../engine/plan-tasks.ts'
import type { EvidenceFile } from '../evidence/queries.ts'
import { checklistsOf, viewAttached, viewJudged } from '../evidence/view-evidence.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { lightOf, readDue } from './leading-clock.ts'
import type { CaseWorld } from './load-case-world.ts'
import type { CaseRow } from './queries.ts'
import { viewWritable } from './view-writable.ts'

type TaskReading = {
  world: CaseWorld
  readable: ReadableCase
  actor: EngineActor
  events: readonly CaseEvent[]
  evidence: readonly EvidenceFile[]
  today: string
  /** Names of other departments that have to do with the case, by id. */
  departmentNames: ReadonlyMap<string, string>
}

/** What has to be done and was done: of a participant's case, their own tasks. */
export function viewTasks({
  world,
  readable,
  actor,
  events,
  evidence,
  today,
  departmentNames,
}: TaskReading): TaskView[] {
  const { caseRow, role } = readable
  const opinions = opinionsOf(events)
  const checklists = checklistsOf(events)
  const { parts } = readable
  const { state } = caseRow
  const shown = role === 'participant' ? state.tasks.filter(task => isMine(task, actor)) : state.tasks
  return shown.map(task => {
    const due = dueOf(world, caseRow, task)
    const opinion = role === 'applicant' ? undefined : opinions.get(task.id)
    const { name, phase } = stepFacts(world.version.flow, task)
    return {
      id: task.id,
      step: task.step,
      stepKey: task.key,
      name,
      phase,
      state: task.state,
      ...(task.holder === undefined || role === 'applicant' ? {} : { holder: task.holder.name }),
      isMine: isMine(task, actor),
      openedAt: task.openedAt,
      ...(task.closedAt === undefined ? {} : { closedAt: task.closedAt }),
      ...(due === null || due.dueOn === null ? {} : { dueOn: due.dueOn }),
      light: due === null ? 'none' : lightOf(due, today, world.calendar),
      ...(task.outcome === undefined || role === 'applicant' ? {} : { outcome: task.outcome }),
      ...(opinion === undefined ? {} : { opinion }),
      ...(role === 'applicant' ? {} : { ...consultationOf(world, task), ...viewAsked(world, state, task) }),
      ...(role === 'officer'
        ? viewJudged(world.version, task, checklists.get(task.id), { parts, files: evidence })
        : {}),
      ...(isMine(task, actor) ? { ...viewAttached(task, evidence) } : {}),
      ...(isOpenTask(task) && isMine(task, actor) ? viewWritable(world, task) : {}),
      ...(role === 'officer' ? departmentOf(task, departmentNames) : {}),
    }
  })
}
/** The departments that tasks were put to, outside the one that owns the case. */
export function consultedDepartments({ state, departmentId }: CaseRow): string[] {
  const asked = state.tasks.filter(({ kind }) => asksDepartments(kind))
  const ids = asked.flatMap(({ candidates }) => candidates.map(candidate => candidate.departmentId))
  return [...new Set(ids)].filter(id => id !== departmentId)
}

function asksDepartments(kind: CaseTask['kind']): boolean {
  return kind === 'consultation' || kind === 'screening'
}

function departmentOf(
  { kind, candidates }: CaseTask,
  names: TaskReading['departmentNames'],
): Pick<TaskView, 'departmentName'> {
  const [candidate] = asksDepartments(kind) ? candidates : []
  const departmentName = candidate && names.get(candidate.departmentId)
  return departmentName === undefined ? {} : { departmentName }
}

/** What a department is asked that is consulted or screens, by whom, and what its silence means. */
function consultationOf({ version, department }: CaseWorld, task: CaseTask): Pick<TaskView, 'consultation'> {
  const step = version.flow.places.get(task.step)?.step
  if (!asksDepartments(task.kind) || (step?.type !== 'consultation' && step?.type !== 'screening')) return {}
  const departments = step.type === 'consultation' ? step.departments : step.candidates
  const question = departments.find(({ id }) => id === task.seat)?.question
  const onTimeout = step.type === 'consultation' ? step.onTimeout : 'forfeit'
  return {
    consultation: {
      askedBy: department.name,
      ...(question === undefined ? {} : { question }),
      onTimeout,
    },
  }
}

/** What sort of work it is, and what colleagues are asked by whom. */
function viewAsked(
  { version }: CaseWorld,
  state: CaseRow['state'],
  task: CaseTask,
): Pick<TaskView, 'kind' | 'askedBy' | 'question' | 'request' | 'wantsOpinion' | 'asked'> {
  const { kind, askedBy, question, request } = task
  const asked = isOpenTask(task) ? askedOf(state, task) : []
  const wanted = request?.type === 'specialProcedure' ? request.procedure : undefined
  const procedure = findProcedure(version.flow, wanted)?.name
  return {
    kind,
    ...(kind === 'signer' && task.parent !== undefined ? { wantsOpinion: true } : {}),
    ...(asked.length === 0 ? {} : { asked: asked.map(({ id, name }) => ({ id, name })) }),
    ...(askedBy === undefined ? {} : { askedBy: askedBy.name }),
    ...(question === undefined ? {} : { question }),
    ...(request === undefined
      ? {}
      : {
          request: {
            type: request.type,
            reason: request.reason,
            ...(procedure === undefined ? {} : { procedure }),
          },
        }),
  }
}

/** Held by the reader, or open to them. */
function isMine(task: CaseTask, actor: EngineActor): boolean {
  if (actor.kind !== 'officer') return false
  const { standsFor = [] } = actor
  if (task.holder !== undefined)
    return task.holder.id === actor.id || standsFor.some(({ id }) => id === task.holder?.id)
  return isOpenTask(task) && isCandidate(task.candidates, actor)
}

function dueOf(world: CaseWorld, caseRow: CaseRow, task: CaseTask): ReturnType<typeof readDue> {
  const clock = caseRow.state.clocks.findLast(each => each.run === task.run)
  return clock === undefined ? null : readDue(clock, world.version.definition.limits, world.calendar)
}
