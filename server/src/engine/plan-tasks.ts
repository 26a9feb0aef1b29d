import {
  followUpDefinitionOf,
  followUpPhase,
  isOpenTask,
  type CaseEvent,
  type CaseState,
  type CaseTask,
  type PreparedFlow,
} from '@yibiao/core/flow'
import type { LocalizedText } from '@yibiao/schemas'
import { readDue, yellowDay, type LeadingDue } from '../cases/leading-clock.ts'
import type { ParticipantTask } from '../participations/project-task.ts'
import type { TaskRow } from '../tasks/write-tasks.ts'
import type { Turn } from './advance-case.ts'
import { askedDepartment } from './turn-messages.ts'

export type TaskPlan = {
  rows: TaskRow[]
  /** For the worklists of other departments. */
  projections: ParticipantTask[]
}

/** Rows of the tasks that this turn changed and of all that are open: their due dates move with the case's clock. */
export function planTasks(
  turn: Turn,
  state: CaseState,
  { events, leading }: { events: readonly CaseEvent[]; leading: LeadingDue | null },
): TaskPlan {
  const before = new Map(turn.caseRow.state.tasks.map(task => [task.id, task]))
  const changed = state.tasks.filter(task => isOpenTask(task) || before.get(task.id) !== task)
  const opinions = opinionsOf(events)
  const rows = changed.map(task => {
    const stepDueOn = stepDue(turn, state, task)
    const dueOn = isOpenTask(task) ? earliest(stepDueOn, leading?.dueOn ?? null) : null
    return {
      task,
      ...stepFacts(turn.world.version.flow, task),
      opinion: opinions.get(task.id) ?? null,
      stepDueOn,
      dueOn,
      yellowOn: yellowDay({ clock: leading?.clock ?? null, dueOn }, turn.world.calendar),
    }
  })
  return { rows, projections: rows.flatMap(row => projectionOf(turn, state, row)) }
}

/** What worklists call the work of a task. */
export function stepFacts(flow: PreparedFlow, task: CaseTask): { name: LocalizedText; phase: string } {
  const followUp = followUpDefinitionOf(flow, task.step)
  if (followUp !== undefined) return { name: nameOfStage(followUp.name, task.kind), phase: followUpPhase }
  const step = flow.places.get(task.step)?.step
  if (step === undefined) return { name: task.key, phase: 'review' }
  return { name: step.name, phase: step.type === 'userTask' ? step.phase : 'review' }
}

/** A check is called as the item calls it; what follows from it as the law does. */
function nameOfStage(name: LocalizedText, kind: CaseTask['kind']): LocalizedText {
  if (kind === 'recheck') return { 'zh-CN': '复查', en: 'Second check' }
  return kind === 'revocation' ? { 'zh-CN': '是否撤销', en: 'Whether to revoke' } : name
}

/** The words with which tasks were closed, by task. */
export function opinionsOf(events: readonly CaseEvent[]): Map<string, string> {
  const opinions = new Map<string, string>()
  for (const event of events) {
    if (event.type === 'taskClosed' && event.opinion !== undefined) opinions.set(event.task, event.opinion)
  }
  return opinions
}

function stepDue(turn: Turn, state: CaseState, task: CaseTask): string | null {
  const clock = state.clocks.findLast(each => each.run === task.run)
  if (clock === undefined) return null
  return readDue(clock, turn.world.version.definition.limits, turn.world.calendar)?.dueOn ?? null
}

function projectionOf(turn: Turn, state: CaseState, row: TaskRow): ParticipantTask[] {
  const { caseRow, department } = turn
  const asked = askedDepartment(row.task, caseRow.departmentId)
  if (asked === null) return []
  return [
    {
      departmentId: asked.departmentId,
      taskId: row.task.id,
      ownerDepartmentId: caseRow.departmentId,
      ownerDepartmentName: department.name,
      caseId: caseRow.id,
      isTest: caseRow.isTest,
      number: caseRow.number,
      itemName: caseRow.itemName,
      stepName: row.name,
      phase: row.phase,
      state: row.task.state === 'open' || row.task.state === 'claimed' ? row.task.state : 'closed',
      role: asked.role,
      holderId: row.task.holder?.id ?? null,
      submittedAt: caseRow.submittedAt.toISOString(),
      dueOn: row.stepDueOn ?? row.dueOn,
      caseVersion: state.version,
    },
  ]
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
