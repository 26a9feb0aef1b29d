import { processAdministratorRole } from '../advance-context.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import { outstandingDebts } from '../lifecycle/outstanding-debts.ts'
import { statusOf } from '../status-of.ts'
import { isInFollowUp } from '../follow-ups/follow-up-state.ts'
import { isOfFollowUp } from './follow-up-invariants.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/** At most one effective decision; granted or denied exactly one. */
export function keepsOneDecision({ after, history, move, events }: Commit): readonly Violation[] {
  const decisions = history.filter(({ type }) => type === 'decided')
  const status = statusOf(after)
  const isDecided = status === 'granted' || status === 'denied' || after.decision !== null
  // What the law grants it grants whatever is owed.
  const grants = events.some(
    event =>
      event.type === 'decided' && event.decision.outcome === 'granted' && event.decision.isDeemed !== true,
  )
  return [
    ...demand(decisions.length <= 1, 'oneDecision', `${decisions.length} decisions`),
    ...demand(!isDecided || decisions.length === 1, 'oneDecision', `${status} without a decision`),
    ...demand(
      after.decision === null || after.moments.acceptedAt !== undefined,
      'oneDecision',
      'decided before acceptance',
    ),
    ...demand(
      !grants || outstandingDebts(after, move.debts).length === 0,
      'oneDecision',
      'granted with debts outstanding',
    ),
  ]
}

const endings: readonly CaseEvent['type'][] = [
  'withdrawn',
  'terminated',
  'correctionLapsed',
  'receiptLapsed',
  'deferralLapsed',
  'acceptanceRefused',
]

/** Nothing decided after withdrawal, termination, lapse or refusal; nothing lives in a concluded case. */
export function keepsTheEnd({ before, after, events, history }: Commit): readonly Violation[] {
  const end = history.findIndex(({ type }) => endings.includes(type))
  const later = end === -1 ? [] : history.slice(end + 1)
  const changed =
    before.moments.concludedAt === undefined
      ? []
      : events.filter(
          event => event.type !== 'noted' && event.type !== 'grantEnded' && !isOfFollowUp(history, event),
        )
  const alive = after.moments.concludedAt === undefined ? 0 : countAlive(after)
  return [
    ...demand(
      !later.some(({ type }) => type === 'decided' || type === 'accepted'),
      'nothingAfterTheEnd',
      'decided after the end',
    ),
    ...demand(changed.length === 0, 'nothingAfterTheEnd', `${changed[0]?.type} in a concluded case`),
    ...demand(alive === 0, 'nothingAfterTheEnd', `${alive} live things in a concluded case`),
  ]
}

/** What lives of the case itself: its follow-ups go on after it. */
function countAlive({ tokens, blocks, runs, timers, clocks }: CaseState): number {
  const others = new Set(tokens.filter(isInFollowUp).map(({ id }) => id))
  const kept = new Set(runs.filter(({ token }) => others.has(token)).map(({ id }) => id))
  const stray = timers.filter(timer => {
    const run = timer.run ?? clocks.find(({ key }) => key === timer.clock)?.run
    return run === undefined || !kept.has(run)
  })
  return tokens.length - others.size + blocks.length + (runs.length - kept.size) + stray.length
}

/** Nobody decides their own case, excluded handlers stay out, N signers are N people, only the right role overrides. */
export function keepsDutiesApart({ after, events, directory, flow, history }: Commit): readonly Violation[] {
  const parties = [after.applicant?.partyId, after.applicant?.actingPartyId].filter(id => id !== undefined)
  const officers = new Map(directory.officers.map(officer => [officer.id, officer]))
  const closed = events.flatMap(event =>
    event.type === 'taskClosed' && event.by !== undefined ? [event] : [],
  )
  const own = closed.filter(({ by }) => parties.includes(officers.get(by?.id ?? '')?.partyId ?? ''))
  const doubled = closed.filter(({ run, by, sequence }) => {
    const signed = history.filter(isSignature).filter(event => event.run === run && event.by?.id === by?.id)
    return signed.length > 1 && signed.at(-1)?.sequence === sequence && isUserTask(flow, signed[0]?.step)
  })
  const excluded = closed.filter(({ step, by, cause, task, sequence }) => {
    const definition = flow.places.get(step)?.step
    if (definition?.type !== 'userTask' || cause !== 'done' || !isTask(task, after, 'work')) return false
    return (definition.excludesHandlersOf ?? []).some(other =>
      history.some(
        event =>
          event.type === 'taskClosed' &&
          event.sequence < sequence &&
          event.step === other &&
          event.state === 'done' &&
          event.by?.id === by?.id,
      ),
    )
  })
  const terminated = events.filter(event => event.type === 'terminated' && event.actor.kind === 'officer')
  const unauthorised = terminated.filter(
    ({ actor }) => !officers.get(actor.id)?.roles.includes(processAdministratorRole),
  )
  return [
    ...demand(own.length === 0, 'separationOfDuties', `${own[0]?.by?.name} handled their own case`),
    ...demand(doubled.length === 0, 'separationOfDuties', 'one person signed twice'),
    ...demand(
      excluded.length === 0,
      'separationOfDuties',
      `${excluded[0]?.by?.name} was excluded from ${excluded[0]?.step}`,
    ),
    ...demand(unauthorised.length === 0, 'separationOfDuties', 'terminated without the role'),
  ]
}

/** Objections to a public notice may well be judged by the same officer. */
function isUserTask(flow: Commit['flow'], step: string | undefined): boolean {
  return step !== undefined && flow.places.get(step)?.step.type === 'userTask'
}

/** Counts in the completion of its step; one person counts once, however they came to sign. */
function isSignature(event: CaseEvent): event is Extract<CaseEvent, { type: 'taskClosed' }> {
  return event.type === 'taskClosed' && event.cause === 'done' && event.isVerdict
}

function isTask(id: string, { tasks }: Commit['after'], kind: string): boolean {
  return tasks.some(task => task.id === id && task.kind === kind)
}
