import type { Instant } from '@yibiao/schemas'
import type { IntakeFacts } from '../case-state.ts'
import { dayOf, startClock, stopClocks } from '../timing/case-clocks.ts'
import { cause, record, type Turn } from '../turn.ts'
import { issueReceipts } from './issue-documents.ts'

/** 收件: from that day the acceptance limits run, the policy limit and the statutory one. */
export function receive(turn: Turn, receivedAt: Instant, intake?: IntakeFacts): void {
  stopClocks(turn, ['preReview', 'counterReceipt'])
  record(turn, { type: 'received', receivedAt, ...(intake === undefined ? {} : { intake }) })
  if (intake !== undefined) issueReceipts(turn)
  startAcceptanceClocks(turn, receivedAt)
  cause(turn, { type: 'exchangeRecord', record: 'receive' })
}

/**
 * What was sent online and needs no more looking through is received: at once, or when its papers come to a counter
 * (线上预审、线下收件). No acceptance limit runs while they are awaited.
 */
export function receiveOnline(turn: Turn, receivedAt: Instant): void {
  if (turn.state.moments.receivedAt !== undefined) return
  const { counterReceipt } = turn.flow.limits
  if (counterReceipt === undefined) return receive(turn, receivedAt)
  stopClocks(turn, ['preReview'])
  record(turn, { type: 'counterAwaited' })
  if (counterReceipt.limit !== undefined)
    startClock(turn, { limit: 'counterReceipt', on: turn.today, length: counterReceipt.limit })
  cause(turn, { type: 'notify', to: 'applicant', notice: 'counterAwaited' })
}

/** Whether the papers have yet to come to a counter. */
export function awaitsCounter({ moments }: Pick<Turn['state'], 'moments'>): boolean {
  return moments.counterAwaitedAt !== undefined && moments.receivedAt === undefined
}

/** A new acceptance judgement: after receipt, and after each resubmission. */
export function startAcceptanceClocks(turn: Turn, from: Instant): void {
  const { acceptance, statutoryAcceptance } = turn.flow.limits
  startClock(turn, { limit: 'acceptance', on: dayOf(from), length: acceptance })
  startClock(turn, { limit: 'statutoryAcceptance', on: dayOf(from), length: statutoryAcceptance })
}
