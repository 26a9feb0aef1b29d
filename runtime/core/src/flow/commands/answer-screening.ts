import type { AnswerScreeningCommand } from '@yibiao/schemas'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { recordScreened, startScreened } from '../steps/enter-screening.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { refuseActing } from '../tasks/may-act.ts'
import type { Turn } from '../turn.ts'
import { takeTask } from './task-act.ts'

/** 甄别: needed, not needed, or under a condition that the answer names. */
export function answerScreening(turn: Turn, command: AnswerScreeningCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === command.taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined || task === undefined) return refusal
  const step = turn.flow.places.get(task.step)?.step
  if (task.kind !== 'screening' || step?.type !== 'screening')
    return refuse('actionNotOffered', { action: command.type, step: task.key })
  if (command.answer === 'conditional' && isBlank(command.text)) return refuse('opinionMissing')
  takeTask(turn, task)
  recordScreened(turn, task, step, {
    answer: command.answer,
    text: isBlank(command.text) ? undefined : command.text,
  })
  startScreened(turn, task.run, step)
  return undefined
}
