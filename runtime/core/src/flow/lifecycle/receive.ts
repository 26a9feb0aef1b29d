import type { Instant } from '@yibiao/schemas'
import { dayOf, startClock, stopClocks } from '../timing/case-clocks.ts'
import { cause, record, type Turn } from '../turn.ts'

/** 收件: from that day the acceptance limits run, the policy limit and the statutory one. */
export function receive(turn: Turn, receivedAt: Instant): void {
  stopClocks(turn, ['preReview'])
  record(turn, { type: 'received', receivedAt })
  startAcceptanceClocks(turn, receivedAt)
  cause(turn, { type: 'exchangeRecord', record: 'receive' })
}

/** A new acceptance judgement: after receipt, and after each resubmission. */
export function startAcceptanceClocks(turn: Turn, from: Instant): void {
  const { acceptance, statutoryAcceptance } = turn.flow.limits
  startClock(turn, { limit: 'acceptance', on: dayOf(from), length: acceptance })
  startClock(turn, { limit: 'statutoryAcceptance', on: dayOf(from), length: statutoryAcceptance })
}
