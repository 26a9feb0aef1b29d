import type { CivilDate } from '../../clock/index.ts'
import { dayOf, deemClock, startClock, stopClocks } from '../timing/case-clocks.ts'
import { cause, record, type Turn } from '../turn.ts'
import { startRenewalClock } from './deem-granted.ts'
import { deferMaterials } from './defer-materials.ts'
import { issueDocuments } from './issue-documents.ts'

/** 受理 today: the decision clocks start, their first day is tomorrow. */
export function acceptCase(turn: Turn, opinion?: string): void {
  const { promised, statutory } = turn.flow.limits
  stopClocks(turn, ['acceptance', 'statutoryAcceptance'])
  record(turn, {
    type: 'accepted',
    acceptedAt: turn.context.now,
    isDeemed: false,
    ...(opinion === undefined ? {} : { opinion }),
  })
  startClock(turn, { limit: 'promised', on: turn.today, length: promised })
  startClock(turn, { limit: 'statutory', on: turn.today, length: statutory })
  startRenewalClock(turn)
  issueDocuments(turn, 'accept')
  deferMaterials(turn)
  announce(turn, 'accepted')
}

/**
 * 视为受理 (行政许可法 第三十二条): nobody asked for corrections within the statutory limit, so the case counts as
 * accepted since receipt, and the decision clocks run from there. `lapsedOn` is the last day of the limit.
 */
export function deemAccepted(turn: Turn, lapsedOn: CivilDate): void {
  const { promised, statutory } = turn.flow.limits
  const from = turn.state.moments.judgedFrom ?? turn.context.now
  stopClocks(turn, ['acceptance', 'statutoryAcceptance'])
  record(turn, { type: 'accepted', acceptedAt: from, isDeemed: true })
  deemClock(turn, 'promised', lapsedOn, dayOf(from), promised)
  deemClock(turn, 'statutory', lapsedOn, dayOf(from), statutory)
  startRenewalClock(turn)
  record(turn, { type: 'redMarked', mark: 'deemedAccepted' })
  issueDocuments(turn, 'deemAccepted')
  deferMaterials(turn)
  announce(turn, 'deemedAccepted')
}

function announce(turn: Turn, notice: 'accepted' | 'deemedAccepted'): void {
  cause(turn, { type: 'notify', to: 'applicant', notice })
  cause(turn, { type: 'exchangeRecord', record: 'accept' })
}
