import type { ApproveCommand, RejectCommand } from '@yibiao/schemas'
import { headRole } from '../advance-context.ts'
import type { CaseRequest, CaseTask } from '../case-state.ts'
import { findProcedure } from '../find-procedure.ts'
import { extendLimits, refuseExtension } from '../lifecycle/extend-limits.ts'
import { beginProcedure } from '../lifecycle/special-procedures.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { findRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { openTask } from '../tasks/open-task.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { takeTask, type TaskAct } from './task-act.ts'

/** Asks the head of the department that owns the case. */
export function askHead(turn: Turn, { task, run, step }: TaskAct, request: CaseRequest): void {
  const asked = openTask(turn, {
    run,
    step,
    kind: 'request',
    candidates: [{ type: 'pool', departmentId: turn.state.departmentId, role: headRole }],
    asked: { askedBy: personOf(turn.context.actor), parent: task.id, request },
  })
  cause(turn, { type: 'notify', to: 'officers', notice: 'requestMade', taskIds: [asked.id] })
}

/** The head approves what was asked for, and it happens at once; or refuses it, with a reason. */
export function judgeRequest(
  turn: Turn,
  command: ApproveCommand | RejectCommand,
  task: CaseTask,
): Refusal | undefined {
  const { request } = task
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined || request === undefined) return refusal
  // The task may have been passed on; the law names who approves.
  if (!turn.context.actor.roles.includes(headRole)) return refuse('roleMissing', { role: headRole })
  if (command.type === 'reject' && isBlank(command.opinion)) return refuse('opinionMissing')
  const approved = command.type === 'approve' ? approve(turn, task, request) : undefined
  if (approved !== undefined) return approved
  const by = personOf(turn.context.actor)
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by,
    outcome: command.type === 'approve' ? 'approved' : 'rejected',
    ...(command.opinion === undefined ? {} : { opinion: command.opinion }),
  })
  if (command.type === 'reject') record(turn, { type: 'requestRefused', request, reason: command.opinion })
  if (task.parent !== undefined && command.type === 'reject')
    cause(turn, { type: 'notify', to: 'officers', notice: 'requestRefused', taskIds: [task.parent] })
  return undefined
}

function approve(turn: Turn, task: CaseTask, request: CaseRequest): Refusal | undefined {
  const by = personOf(turn.context.actor)
  if (request.type === 'extension') {
    const refusal = refuseExtension(turn.flow, turn.state)
    if (refusal === undefined) extendLimits(turn, request.reason, by)
    return refusal
  }
  const definition = findProcedure(turn.flow, request.procedure)
  const run = findRun(turn, task.run)
  if (definition === undefined || run === undefined) return refuse('unknownProcedure')
  if (turn.state.decision !== null) return refuse('alreadyDecided')
  beginProcedure(turn, {
    definition,
    run,
    task: task.parent ?? task.id,
    reason: request.reason,
    by: task.askedBy ?? by,
    approvedBy: by,
  })
  return undefined
}
