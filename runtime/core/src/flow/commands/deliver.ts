import type { DeliverCommand } from '@yibiao/schemas'
import type { Refusal } from '../refusal-codes.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { stopClocks } from '../timing/case-clocks.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 送达. */
export function deliver(turn: Turn, command: DeliverCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, 'deliver')
  if ('refusal' in found) return found.refusal
  const { task, run } = found.act
  const { way, receivedBy, note } = command
  const by = personOf(turn.context.actor)
  takeTask(turn, task)
  closeTask(turn, task, { state: 'done', cause: 'done', by, outcome: 'delivered', isVerdict: true })
  stopClocks(turn, ['delivery'])
  record(turn, {
    type: 'delivered',
    way,
    ...(receivedBy === undefined ? {} : { receivedBy }),
    ...(note === undefined ? {} : { note }),
  })
  cause(turn, { type: 'notify', to: 'applicant', notice: 'delivered' })
  finishRun(turn, run.id, { outcome: 'delivered', by: by.name })
  return undefined
}
