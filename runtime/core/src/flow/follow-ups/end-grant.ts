import { conclude } from '../lifecycle/conclude.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { cause, record, type Turn } from '../turn.ts'
import type { GrantEnd } from './follow-up-state.ts'
import { openFollowUps } from './follow-up-state.ts'
import { closeFollowUp } from './stages.ts'

/**
 * 撤销 or 注销: what was granted holds no longer from now on. The licence of the case ends with it, other follow-ups
 * have nothing left to check, and a certificate that was not handed over yet is not handed over any more.
 */
export function endGrant(turn: Turn, end: GrantEnd): void {
  record(turn, { type: 'grantEnded', end })
  for (const { id } of openFollowUps(turn.state)) closeFollowUp(turn, id, 'ended', 'grantEnded')
  cause(turn, { type: 'endLicence', how: end.how, reason: end.reason })
  issueDocuments(turn, end.how === 'revoked' ? 'revoke' : 'cancel')
  cause(turn, {
    type: 'notify',
    to: 'applicant',
    notice: end.how === 'revoked' ? 'grantRevoked' : 'grantCancelled',
    text: end.reason,
  })
  cause(turn, { type: 'exchangeRecord', record: 'grantEnd' })
  if (turn.state.moments.concludedAt === undefined) conclude(turn, 'grantEnded')
}
