import type { CaseState, Person } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { isRunning, moveClock } from '../timing/case-clocks.ts'
import { cause, record, type Turn } from '../turn.ts'
import { issueDocuments } from './issue-documents.ts'

/**
 * Why the decision cannot be extended now: the law allows it once, for a reason, before the limit ends
 * (行政许可法 第四十二条), and only as far as the item says.
 */
export function refuseExtension(flow: PreparedFlow, state: CaseState): Refusal | undefined {
  if (state.moments.acceptedAt === undefined) return refuse('notAccepted')
  if (state.decision !== null) return refuse('alreadyDecided')
  if (flow.limits.extension === undefined) return refuse('extensionNotOffered')
  if (state.extension !== undefined) return refuse('alreadyExtended')
  const statutory = state.clocks.findLast(({ limit }) => limit === 'statutory')
  return statutory === undefined || !isRunning(statutory) || statutory.isOverdue
    ? refuse('limitPassed')
    : undefined
}

/** An extension that waits for the head. */
export function isExtensionAsked(state: CaseState): boolean {
  return state.tasks.some(task => task.request?.type === 'extension' && isOpenTask(task))
}

/** 延期: the statutory date moves by the item's days, the promised one where the item says so. */
export function extendLimits(turn: Turn, reason: string, approvedBy: Person): void {
  const { extension } = turn.flow.limits
  if (extension === undefined) return
  const { amount } = extension.limit
  record(turn, { type: 'extended', amount, reason, approvedBy })
  for (const clock of turn.state.clocks) {
    const isMoved = clock.limit === 'statutory' || (clock.limit === 'promised' && extension.shiftsPromised)
    if (isMoved && isRunning(clock)) moveClock(turn, clock, { type: 'extend', on: turn.today, amount })
  }
  issueDocuments(turn, 'extend')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'extended' })
}
