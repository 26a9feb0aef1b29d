import type { AddSignerCommand, AdviseCommand, ConsultCommand, DelegateCommand } from '@yibiao/schemas'
import type { CaseTask, PersonCandidate } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { decisiveActs, offers } from '../step-acts.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { openTask } from '../tasks/open-task.ts'
import { findOfficer, refuseOfficer } from '../tasks/refuse-officer.ts'
import { suspendTask } from '../tasks/suspend-task.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { findTaskAct, takeTask, type TaskAct } from './task-act.ts'

/**
 * 加签: before the holder, whose task waits for the opinion; beside, as one more who must sign; or after, when the
 * step's own signers are through. The limit of the step runs on.
 */
export function addSigner(turn: Turn, command: AddSignerCommand): Refusal | undefined {
  const found = findColleague(turn, command, 'addSigner')
  if (!('act' in found)) return found.refusal
  const { act, officer } = found
  const { position, reason } = command
  if (position !== 'before' && decisiveActs.some(each => offers(act.step, each)))
    return refuse('signerOfDecision')
  takeTask(turn, act.task)
  record(turn, {
    type: 'signerAdded',
    run: act.run.id,
    step: act.step.id,
    position,
    signer: officer,
    ...(reason === undefined ? {} : { reason }),
  })
  if (position === 'after') return undefined
  const isBefore = position === 'before'
  const task = askColleague(turn, act, officer, isBefore ? 'signer' : 'work', reason)
  if (isBefore) suspendTask(turn, act.task)
  tell(turn, 'signerAdded', task)
  return undefined
}

/** 委派: a colleague does the work, the holder acts on it then. */
export function delegate(turn: Turn, command: DelegateCommand): Refusal | undefined {
  const found = findColleague(turn, command, 'delegate')
  if (!('act' in found)) return found.refusal
  takeTask(turn, found.act.task)
  const task = askColleague(turn, found.act, found.officer, 'delegation', command.reason)
  suspendTask(turn, found.act.task)
  tell(turn, 'adviceAsked', task)
  return undefined
}

/** 征求意见 of a colleague: a task beside, without power to decide. */
export function consult(turn: Turn, command: ConsultCommand): Refusal | undefined {
  if (isBlank(command.question)) return refuse('reasonMissing')
  const found = findColleague(turn, command, 'consult')
  if (!('act' in found)) return found.refusal
  takeTask(turn, found.act.task)
  tell(turn, 'adviceAsked', askColleague(turn, found.act, found.officer, 'advice', command.question))
  return undefined
}

/** The answer to a delegation or a question: it goes back to whoever asked, and decides nothing. */
export function advise(turn: Turn, { taskId, opinion }: AdviseCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined || task === undefined) return refusal
  if (task.kind !== 'delegation' && task.kind !== 'advice')
    return refuse('actionNotOffered', { action: 'advise', step: task.key })
  if (isBlank(opinion)) return refuse('opinionMissing')
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by: personOf(turn.context.actor),
    outcome: 'advised',
    opinion,
  })
  tellAsker(turn, task)
  return undefined
}

/** Tells whoever asked that the answer is there. */
export function tellAsker(turn: Turn, { parent }: CaseTask): void {
  if (parent === undefined) return
  cause(turn, { type: 'notify', to: 'officers', notice: 'adviceGiven', taskIds: [parent] })
}

type ColleagueResult =
  | { readonly act: TaskAct; readonly officer: PersonCandidate }
  /** None while the host is asked who that is. */
  | { readonly refusal: Refusal | undefined }

function findColleague(
  turn: Turn,
  { taskId, officerId }: { readonly taskId: string; readonly officerId: string },
  act: 'addSigner' | 'delegate' | 'consult',
): ColleagueResult {
  const found = findTaskAct(turn, taskId, act)
  if ('refusal' in found) return found
  const named = findOfficer(turn, officerId)
  if (!('officer' in named)) return named
  const refusal = refuseOfficer(turn, found.act.task, named.officer)
  return refusal === undefined ? { act: found.act, officer: named.officer } : { refusal }
}

function askColleague(
  turn: Turn,
  { task, run, step }: TaskAct,
  officer: PersonCandidate,
  kind: 'signer' | 'work' | 'delegation' | 'advice',
  question: string | undefined,
): CaseTask {
  return openTask(turn, {
    run,
    step,
    kind,
    candidates: [officer],
    asked: {
      askedBy: personOf(turn.context.actor),
      // One who signs beside is a signer of the step, not of this task.
      ...(kind === 'work' ? {} : { parent: task.id }),
      ...(question === undefined ? {} : { question }),
    },
  })
}

function tell(turn: Turn, notice: 'signerAdded' | 'adviceAsked', task: CaseTask): void {
  cause(turn, { type: 'notify', to: 'officers', notice, taskIds: [task.id] })
}
