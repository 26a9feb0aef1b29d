import type { ConsultationStep, RoleReference, UserTaskStep } from '@yibiao/schemas'
import { headRole } from '../advance-context.ts'
import type { CaseClock, StepRun } from '../case-state.ts'
import { lookupKey, type LookupRole } from '../lookup.ts'
import { finishPublicNotice } from '../steps/enter-public-notice.ts'
import { passScreening } from '../steps/enter-screening.ts'
import { finishConsultation } from '../steps/finish-consultation.ts'
import { findRun, finishRun } from '../steps/runs.ts'
import { closeTask, isOpenTask } from '../tasks/close-task.ts'
import { ask, cause, record, type Turn } from '../turn.ts'

/** The limit of a step passed: what its policy says, never a decision. */
export function passStepLimit(turn: Turn, clock: CaseClock): void {
  const run = clock.run === undefined ? undefined : findRun(turn, clock.run)
  const step = run && turn.flow.places.get(run.step)?.step
  if (run === undefined || step === undefined) return
  switch (step.type) {
    case 'timerEvent':
      return finishRun(turn, run.id, { outcome: 'elapsed' })
    case 'publicNotice':
      return finishPublicNotice(turn, run.id)
    case 'consultation':
      return passConsultation(turn, run, step)
    case 'screening':
      return passScreening(turn, run, step)
    case 'userTask':
      return passUserTask(turn, run, step)
    default:
  }
}

/** 超期视为同意 is silence, recorded as such; nobody becomes a signer by it. */
function passConsultation(turn: Turn, run: StepRun, step: ConsultationStep): void {
  const silent = turn.state.tasks.filter(task => task.run === run.id && isOpenTask(task))
  if (step.onTimeout !== 'deemConsent') {
    const [first] = silent
    notifyOverdue(
      turn,
      run,
      step.onTimeout === 'escalate' ? roleOf(first?.candidates[0]?.departmentId, headRole) : undefined,
    )
    return
  }
  for (const task of silent) {
    closeTask(turn, task, { state: 'done', cause: 'silence', outcome: 'deemedConsent', isVerdict: true })
    record(turn, { type: 'redMarked', mark: 'consultationSilent', step: step.id })
  }
  finishConsultation(turn, run.id)
}

function passUserTask(turn: Turn, run: StepRun, step: UserTaskStep): void {
  record(turn, { type: 'redMarked', mark: 'stepOverdue', step: step.id })
  const policy = step.onTimeout
  if (policy === undefined || policy.type === 'remind') return notifyOverdue(turn, run, undefined)
  const role = resolveRole(turn, policy.role)
  if (role === undefined) return
  if (policy.type === 'escalate') return notifyOverdue(turn, run, role)
  for (const task of turn.state.tasks) {
    // A task that waits for others comes back to whoever asked them.
    if (task.run !== run.id || !isOpenTask(task) || task.state === 'suspended') continue
    const candidates = [{ type: 'pool', ...role } as const]
    record(turn, { type: 'taskTransferred', task: task.id, step: step.id, candidates })
    cause(turn, { type: 'updateTask', taskId: task.id, state: 'open', candidates })
  }
  notifyOverdue(turn, run, role)
}

function notifyOverdue(turn: Turn, run: StepRun, role: LookupRole | undefined): void {
  const taskIds = turn.state.tasks.filter(task => task.run === run.id && isOpenTask(task)).map(({ id }) => id)
  cause(turn, {
    type: 'notify',
    to: 'officers',
    notice: 'stepOverdue',
    taskIds,
    ...(role === undefined ? {} : { role }),
  })
}

function resolveRole(turn: Turn, role: RoleReference): LookupRole | undefined {
  if (role.type === 'role') return roleOf(turn.state.departmentId, role.role)
  const department = { type: 'own' } as const
  const key = lookupKey(['departmentRole', department, role])
  return ask<'departmentRole'>(turn, { type: 'departmentRole', key, department, role })?.found ?? undefined
}

function roleOf(departmentId: string | undefined, role: string): LookupRole | undefined {
  return departmentId === undefined ? undefined : { departmentId, role }
}
