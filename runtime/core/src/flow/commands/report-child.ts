import type { ReportChildCommand } from '../case-command.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { findChild, isOpenChild } from '../children/child-cases.ts'
import { finishWhenChildrenEnded } from '../children/finish-when-children-ended.ts'
import { failChild } from '../children/order-child.ts'
import { cause, record, type Turn } from '../turn.ts'

/** What became of a 子办件. A report that comes late or twice changes nothing. */
export function reportChild(turn: Turn, { child: id, report }: ReportChildCommand): Refusal | undefined {
  const child = findChild(turn.state, id)
  if (child === undefined) return refuse('notWaiting')
  if (!isOpenChild(child)) return undefined
  switch (report.type) {
    case 'started':
      if (child.caseId !== undefined) return undefined
      record(turn, { type: 'childStarted', child: id, caseId: report.caseId, number: report.number })
      cause(turn, { type: 'notify', to: 'applicant', notice: 'childStarted' })
      return undefined
    case 'awaited':
      if (child.state !== 'ordered') return undefined
      record(turn, { type: 'childAwaited', child: id })
      cause(turn, { type: 'notify', to: 'applicant', notice: 'childAwaited' })
      return undefined
    case 'failed':
      // Also of one that was awaited: the applicant has thrown the application away.
      if (child.state === 'ordered' || child.state === 'awaited') failChild(turn, id, report.reason)
      return undefined
    case 'ended':
      record(turn, { type: 'childEnded', child: id, outcome: report.outcome })
      cause(turn, { type: 'notify', to: 'applicant', notice: 'childEnded' })
      finishWhenChildrenEnded(turn, child.run)
      return undefined
  }
}
