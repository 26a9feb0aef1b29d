import type { AnswerConsultationCommand } from '@yibiao/schemas'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { finishConsultation } from '../steps/finish-consultation.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { cause, personOf, type Turn } from '../turn.ts'
import { takeTask } from './task-act.ts'

/** The answer of a consulted department: an opinion, never a decision. An objection names its legal basis. */
export function answerConsultation(turn: Turn, command: AnswerConsultationCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === command.taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined || task === undefined) return refusal
  if (task.kind !== 'consultation')
    return refuse('actionNotOffered', { action: command.type, step: task.key })
  if (command.opinion !== 'noObjection' && isBlank(command.text)) return refuse('opinionMissing')
  if (command.opinion === 'objection' && isBlank(command.legalBasis)) return refuse('legalBasisMissing')
  const text = [command.text, command.legalBasis].filter(part => !isBlank(part)).join('\n')
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by: personOf(turn.context.actor),
    outcome: command.opinion,
    ...(text === '' ? {} : { opinion: text }),
    isVerdict: true,
  })
  for (const { id, issuedOn } of turn.flow.compiled.documents) {
    if (issuedOn !== 'answerConsultation' || task.seat === undefined) continue
    cause(turn, { type: 'issueDocument', template: id, act: issuedOn, step: task.step, seat: task.seat })
  }
  finishConsultation(turn, task.run)
  return undefined
}
