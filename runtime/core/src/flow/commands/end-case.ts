import type { TerminateCommand, WithdrawCommand } from '@yibiao/schemas'
import { processAdministratorRole } from '../advance-context.ts'
import { conclude } from '../lifecycle/conclude.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { isProcessAdministrator } from '../tasks/may-act.ts'
import { cause, record, type Turn } from '../turn.ts'

/** 撤回, by the applicant, until the decision. */
export function withdraw(turn: Turn, { reason }: WithdrawCommand): Refusal | undefined {
  if (turn.state.decision !== null) return refuse('alreadyDecided')
  record(turn, { type: 'withdrawn', ...(reason === undefined ? {} : { reason }) })
  issueDocuments(turn, 'withdraw')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'withdrawn' })
  cause(turn, { type: 'exchangeRecord', record: 'result' })
  conclude(turn, 'withdrawn')
  return undefined
}

/** 终止, by the process administrator, until the decision; by the host of a 子办件 that is called off. */
export function terminate(turn: Turn, { reason }: TerminateCommand): Refusal | undefined {
  const { actor } = turn.context
  if (actor.kind === 'applicant') return refuse('officersOnly')
  if (actor.kind === 'officer' && !isProcessAdministrator(turn.state, actor))
    return refuse('roleMissing', { role: processAdministratorRole })
  if (turn.state.decision !== null) return refuse('alreadyDecided')
  if (isBlank(reason)) return refuse('reasonMissing')
  record(turn, { type: 'terminated', reason })
  issueDocuments(turn, 'terminate')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'terminated', text: reason })
  cause(turn, { type: 'exchangeRecord', record: 'result' })
  conclude(turn, 'terminated')
  return undefined
}
