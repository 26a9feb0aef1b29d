import type { ConsultationStep, Id, ScreeningStep } from '@yibiao/schemas'
import type { Candidate, CaseTask, StepRun, Token } from '../case-state.ts'
import { consultedPlace } from '../expression-places.ts'
import { lookupKey } from '../lookup.ts'
import { judge } from '../rules/judge.ts'
import { openIncident, openTask } from '../tasks/open-task.ts'
import { dueOnOf, startClock } from '../timing/case-clocks.ts'
import { ask, cause, type Turn } from '../turn.ts'
import { openRun } from './runs.ts'

/** A department of a consultation or a screening; its id is the seat of its task. */
type AskedDepartment = Pick<
  ConsultationStep['departments'][number],
  'id' | 'department' | 'role' | 'condition' | 'question'
>

export interface AskingDepartments {
  readonly step: ConsultationStep | ScreeningStep
  readonly departments: readonly AskedDepartment[]
  readonly kind: Extract<CaseTask['kind'], 'consultation' | 'screening'>
}

/**
 * Opens a task in every department whose condition is met, with the part that lets it read, and starts the limit. What
 * cannot be judged or found becomes an incident.
 * @returns the stay and whom it asks; `undefined` after an incident
 */
export function askDepartments(
  turn: Turn,
  token: Token,
  { step, departments, kind }: AskingDepartments,
): { readonly run: StepRun; readonly asked: readonly Id[] } | undefined {
  const asked: AskedDepartment[] = []
  for (const department of departments) {
    const result = judge(turn, step.id, consultedPlace(step.id, department.id))
    if ('failed' in result) {
      const params = { department: department.id, issue: result.failed }
      openIncident(turn, openRun(turn, token, step), step, { code: 'conditionFailed', params })
      return undefined
    }
    if (result.isMet) asked.push(department)
  }
  const run = openRun(turn, token, step, { seats: asked.length })
  const found = asked.map(department => ({ department, candidate: resolveDepartment(turn, department) }))
  const missing = found.find(({ candidate }) => candidate === undefined)
  if (missing !== undefined) {
    openIncident(turn, run, step, { code: 'noAssignee', params: { department: missing.department.id } })
    return undefined
  }
  if (asked.length === 0) return { run, asked: [] }
  startClock(turn, { limit: 'step', on: turn.today, length: step.limit, run: run.id, step: step.id })
  for (const { department, candidate } of found)
    if (candidate?.type === 'pool') askDepartment(turn, { run, step, kind }, department, candidate)
  return { run, asked: asked.map(({ id }) => id) }
}

function askDepartment(
  turn: Turn,
  { run, step, kind }: Pick<AskingDepartments, 'step' | 'kind'> & { readonly run: StepRun },
  { id: seat, question }: AskedDepartment,
  candidate: Extract<Candidate, { readonly type: 'pool' }>,
): void {
  const task = openTask(turn, { run, step, kind, candidates: [candidate], seat })
  const clock = turn.state.clocks.findLast(each => each.run === run.id)
  const dueOn = clock === undefined ? undefined : dueOnOf(turn, clock.key)
  cause(turn, {
    type: 'startParticipation',
    runId: run.id,
    step: step.id,
    seat,
    taskId: task.id,
    departmentId: candidate.departmentId,
    role: candidate.role,
    access: step.access,
    ...(question === undefined ? {} : { question }),
    ...(dueOn === undefined ? {} : { dueOn }),
  })
}

/** While the question is open any answer will do: the turn's result is dropped. */
function resolveDepartment(turn: Turn, { department, role }: AskedDepartment): Candidate | undefined {
  if (department.type === 'own' && role.type === 'role') {
    return { type: 'pool', departmentId: turn.state.departmentId, role: role.role }
  }
  const key = lookupKey(['departmentRole', department, role])
  const answer = ask<'departmentRole'>(turn, { type: 'departmentRole', key, department, role })
  const found = answer?.found ?? null
  return found === null ? undefined : { type: 'pool', departmentId: found.departmentId, role: found.role }
}
