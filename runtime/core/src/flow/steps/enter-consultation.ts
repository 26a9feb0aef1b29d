import type { ConsultationStep } from '@yibiao/schemas'
import type { Candidate, StepRun, Token } from '../case-state.ts'
import { consultedPlace } from '../expression-places.ts'
import { lookupKey } from '../lookup.ts'
import { judge } from '../rules/judge.ts'
import { openIncident, openTask } from '../tasks/open-task.ts'
import { dueOnOf, startClock } from '../timing/case-clocks.ts'
import { ask, cause, explain, type Turn } from '../turn.ts'
import { finishRun, openRun } from './runs.ts'

type Consulted = ConsultationStep['departments'][number]

/** 征求意见: a task in every department whose condition is met; skipped when there is none. */
export function enterConsultation(turn: Turn, token: Token, step: ConsultationStep): void {
  const asked: Consulted[] = []
  for (const department of step.departments) {
    const result = judge(turn, step.id, consultedPlace(step.id, department.id))
    if ('failed' in result) {
      const run = openRun(turn, token, step)
      const params = { department: department.id, issue: result.failed }
      openIncident(turn, run, step, { code: 'conditionFailed', params })
      return
    }
    if (result.isMet) asked.push(department)
  }
  const run = openRun(turn, token, step, { seats: asked.length })
  if (asked.length === 0) {
    explain(turn, { type: 'stepSkipped', step: step.id })
    finishRun(turn, run.id, { outcome: 'skipped' })
    return
  }
  consult(turn, run, step, asked)
}

function consult(turn: Turn, run: StepRun, step: ConsultationStep, asked: readonly Consulted[]): void {
  const found = asked.map(department => ({ department, candidate: resolveDepartment(turn, department) }))
  const missing = found.find(({ candidate }) => candidate === undefined)
  if (missing !== undefined) {
    openIncident(turn, run, step, { code: 'noAssignee', params: { department: missing.department.id } })
    return
  }
  const clock = startClock(turn, {
    limit: 'step',
    on: turn.today,
    length: step.limit,
    run: run.id,
    step: step.id,
  })
  const dueOn = dueOnOf(turn, clock)
  for (const { department, candidate } of found) {
    if (candidate?.type !== 'pool') continue
    const task = openTask(turn, {
      run,
      step,
      kind: 'consultation',
      candidates: [candidate],
      seat: department.id,
    })
    cause(turn, {
      type: 'startParticipation',
      runId: run.id,
      step: step.id,
      seat: department.id,
      taskId: task.id,
      departmentId: candidate.departmentId,
      role: candidate.role,
      access: step.access,
      ...(department.question === undefined ? {} : { question: department.question }),
      ...(dueOn === undefined ? {} : { dueOn }),
    })
    if (step.document !== undefined) {
      cause(turn, {
        type: 'issueDocument',
        template: step.document,
        act: 'step',
        step: step.id,
        seat: department.id,
      })
    }
  }
}

/** While the question is open any answer will do: the turn's result is dropped. */
function resolveDepartment(turn: Turn, { department, role }: Consulted): Candidate | undefined {
  if (department.type === 'own' && role.type === 'role') {
    return { type: 'pool', departmentId: turn.state.departmentId, role: role.role }
  }
  const key = lookupKey(['departmentRole', department, role])
  const answer = ask<'departmentRole'>(turn, { type: 'departmentRole', key, department, role })
  const found = answer?.found ?? null
  return found === null ? undefined : { type: 'pool', departmentId: found.departmentId, role: found.role }
}
