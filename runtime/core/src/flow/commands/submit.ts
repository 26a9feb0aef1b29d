import { toEpochMs } from '../../clock/index.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { acceptCase } from '../lifecycle/accept-case.ts'
import { receive, receiveOnline } from '../lifecycle/receive.ts'
import type { SubmitCommand } from '../case-command.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { offers } from '../step-acts.ts'
import { dayOf, startClock } from '../timing/case-clocks.ts'
import { enterStep } from '../tokens/move-token.ts'
import { conclude } from '../lifecycle/conclude.ts'
import { cause, record, type Turn } from '../turn.ts'

/** 提交: the case begins. It is received at once unless a pre-review or the counter comes first. */
export function submit(turn: Turn, command: SubmitCommand): Refusal | undefined {
  if (turn.state.moments.submittedAt !== undefined) return refuse('alreadySubmitted')
  const { departmentId, applicant, channel, receivedAt = turn.context.now } = command
  if (toEpochMs(receivedAt) > toEpochMs(turn.context.now)) return refuse('receiptInFuture')
  const { intake } = command
  record(turn, {
    type: 'submitted',
    departmentId,
    applicant,
    channel,
    submission: 1,
    ...(intake === undefined ? {} : { intake }),
  })
  issueDocuments(turn, 'submit')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'submitted' })
  cause(turn, { type: 'exchangeRecord', record: 'apply' })
  if (channel === 'counter') receive(turn, receivedAt)
  else if (hasPreReview(turn)) startPreReviewClock(turn)
  else receiveOnline(turn, turn.context.now)
  if (acceptsWithoutStep(turn)) acceptCase(turn)
  const [first] = turn.flow.root.steps
  if (first === undefined) conclude(turn, 'concluded')
  else enterStep(turn, { step: first.id, block: null, branch: null, proceeding: 'main' })
  return undefined
}

/** The pre-review limit, from the latest submission. */
export function startPreReviewClock(turn: Turn): void {
  const { preReview } = turn.flow.limits
  if (preReview !== undefined)
    startClock(turn, { limit: 'preReview', on: dayOf(turn.context.now), length: preReview })
}

function hasPreReview(turn: Turn): boolean {
  return [...turn.flow.places.values()].some(
    ({ step }) => step.type === 'userTask' && step.phase === 'preReview',
  )
}

/** 收件即受理: at a counter the officer's one act (R8); online in a flow in which nobody accepts. */
function acceptsWithoutStep(turn: Turn): boolean {
  if (turn.flow.limits.acceptsOnReceipt !== true || turn.state.moments.receivedAt === undefined) return false
  if (turn.state.channel === 'counter') return true
  return ![...turn.flow.places.values()].some(
    ({ step }) => step.type === 'userTask' && offers(step, 'accept'),
  )
}
