import type { ScreeningStep } from '@yibiao/schemas'
import type { CaseTask, ScreeningAnswer, StepRun, Token } from '../case-state.ts'
import { headRole } from '../advance-context.ts'
import { stopClocksOfRun } from '../timing/case-clocks.ts'
import { closeTask, isOpenTask } from '../tasks/close-task.ts'
import { cause, explain, personOf, record, type Turn } from '../turn.ts'
import { askDepartments } from './ask-departments.ts'
import { finishWhenChildrenEnded } from '../children/finish-when-children-ended.ts'
import { orderChild } from '../children/order-child.ts'
import { finishRun } from './runs.ts'

/**
 * 甄别: every candidate department says within the limit whether it has something to handle. What is needed starts at
 * once for all when everybody has answered or the limit is over; who is silent forfeits it.
 */
export function enterScreening(turn: Turn, token: Token, step: ScreeningStep): void {
  const asking = askDepartments(turn, token, { step, departments: step.candidates, kind: 'screening' })
  if (asking === undefined || asking.asked.length > 0) return
  explain(turn, { type: 'stepSkipped', step: step.id })
  finishRun(turn, asking.run.id, { outcome: 'skipped' })
}

/** Keeps what a department said and closes its task. */
export function recordScreened(
  turn: Turn,
  task: CaseTask,
  step: ScreeningStep,
  { answer, text }: { readonly answer: ScreeningAnswer; readonly text?: string | undefined },
): void {
  const candidate = step.candidates.find(({ id }) => id === task.seat)
  const [asked] = task.candidates
  if (candidate === undefined || asked === undefined) return
  const by = answer === 'forfeited' ? undefined : personOf(turn.context.actor)
  record(turn, {
    type: 'screened',
    run: task.run,
    step: step.id,
    candidate: candidate.id,
    departmentId: asked.departmentId,
    item: candidate.item,
    answer,
    ...(text === undefined ? {} : { text }),
    ...(by === undefined ? {} : { by }),
  })
  closeTask(turn, task, {
    state: 'done',
    cause: by === undefined ? 'silence' : 'done',
    ...(by === undefined ? {} : { by }),
    outcome: answer,
    ...(text === undefined ? {} : { opinion: text }),
    isVerdict: true,
  })
}

/** 甄别逾期失权: whoever has said nothing has forfeited it; the head of that department is told. */
export function passScreening(turn: Turn, run: StepRun, step: ScreeningStep): void {
  for (const task of turn.state.tasks) {
    if (task.run !== run.id || task.kind !== 'screening' || !isOpenTask(task)) continue
    const departmentId = task.candidates[0]?.departmentId
    recordScreened(turn, task, step, { answer: 'forfeited' })
    record(turn, { type: 'redMarked', mark: 'screeningForfeited', step: step.id })
    cause(turn, {
      type: 'notify',
      to: 'officers',
      notice: 'screeningForfeited',
      taskIds: [task.id],
      ...(departmentId === undefined ? {} : { role: { departmentId, role: headRole } }),
    })
  }
  startScreened(turn, run.id, step)
}

/** 并联启动, when nobody is left to answer. */
export function startScreened(turn: Turn, runId: string, step: ScreeningStep): void {
  if (turn.state.tasks.some(task => task.run === runId && task.kind === 'screening' && isOpenTask(task)))
    return
  // Everybody has answered: the limit has nothing left to end.
  stopClocksOfRun(turn, runId)
  for (const screened of turn.state.screened ?? []) {
    if (screened.run !== runId || screened.answer !== 'needed') continue
    const candidate = step.candidates.find(({ id }) => id === screened.candidate)
    if (candidate === undefined) continue
    const { departmentId } = screened
    orderChild(turn, { run: runId, step, departmentId, ...candidate, candidate: candidate.id })
  }
  finishWhenChildrenEnded(turn, runId)
}
