import type { CivilDate } from '../../clock/index.ts'
import type { CaseClock, CaseTimer, RedMarkCode } from '../case-state.ts'
import { deemAccepted } from '../lifecycle/accept-case.ts'
import { deemGranted } from '../lifecycle/deem-granted.ts'
import { conclude } from '../lifecycle/conclude.ts'
import { lapseDeferral } from '../lifecycle/defer-materials.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { receiveOnline } from '../lifecycle/receive.ts'
import { offers } from '../step-acts.ts'
import { finishRun } from '../steps/runs.ts'
import { cancelTasksOfRun } from '../tasks/close-task.ts'
import { openProcedureOf } from '../tasks/waits-for.ts'
import { cause, explain, record, type Turn } from '../turn.ts'
import { lapseRectification, tellFollowUpOverdue } from '../follow-ups/pass-limit.ts'
import { deadlineOf, stopClocks } from './case-clocks.ts'
import { passStepLimit } from './pass-step-limit.ts'

const marks: Readonly<Record<CaseClock['limit'], RedMarkCode | null>> = {
  preReview: 'preReviewOverdue',
  counterReceipt: null,
  acceptance: 'acceptanceOverdue',
  statutoryAcceptance: null,
  correction: null,
  deferral: null,
  renewal: null,
  promised: 'promisedOverdue',
  statutory: 'statutoryOverdue',
  delivery: 'deliveryOverdue',
  specialProcedure: 'specialProcedureOverdue',
  check: 'followUpOverdue',
  rectification: null,
  recheck: 'followUpOverdue',
  revocation: 'followUpOverdue',
  step: null,
}

/** A limit has passed or a run wakes. Being late decides nothing except where the law says so. */
export function fireTimer(turn: Turn, timer: CaseTimer): void {
  record(turn, { type: 'timerFired', timer: timer.id })
  if (timer.run !== undefined) {
    finishRun(turn, timer.run, { outcome: 'elapsed' })
    return
  }
  const clock = turn.state.clocks.find(({ key }) => key === timer.clock)
  if (clock !== undefined) passLimit(turn, clock)
}

function passLimit(turn: Turn, clock: CaseClock): void {
  const { limit, key, step } = clock
  explain(turn, { type: 'limitPassed', clock: key })
  record(turn, {
    type: 'limitPassed',
    clock: key,
    mark: marks[limit],
    ...(step === undefined ? {} : { step }),
  })
  switch (limit) {
    case 'preReview':
      return lapsePreReview(turn)
    case 'statutoryAcceptance':
      return deem(turn, lastDayOf(turn, clock))
    case 'counterReceipt':
      return lapseReceipt(turn)
    case 'correction':
      return lapseCorrection(turn)
    case 'deferral':
      return lapseDeferral(turn)
    case 'renewal':
      return deemGranted(turn)
    case 'step':
      return passStepLimit(turn, clock)
    case 'specialProcedure':
      return tellProcedureOverdue(turn, clock)
    case 'rectification':
      return lapseRectification(turn, clock)
    case 'check':
    case 'recheck':
    case 'revocation':
      return tellFollowUpOverdue(turn, clock)
    case 'acceptance':
    case 'promised':
    case 'statutory':
    case 'delivery':
  }
}

/** The office did not pre-review in time: what needs no counter counts as received when it was submitted. */
function lapsePreReview(turn: Turn): void {
  const { submittedAt, resubmittedAt } = turn.state.moments
  record(turn, { type: 'preReviewPassed', isLapse: true })
  receiveOnline(turn, resubmittedAt ?? submittedAt ?? turn.context.now)
  for (const run of turn.state.runs) {
    const step = turn.flow.places.get(run.step)?.step
    if (step?.type !== 'userTask' || step.phase !== 'preReview') continue
    cancelTasksOfRun(turn, run.id, 'lapsed')
    finishRun(turn, run.id, { outcome: 'lapsed' })
  }
}

/** 视为受理: the acceptance task closes and its token leaves as if accepted. */
function deem(turn: Turn, lapsedOn: CivilDate): void {
  if (turn.state.moments.acceptedAt !== undefined) return
  deemAccepted(turn, lapsedOn)
  for (const run of turn.state.runs) {
    const step = turn.flow.places.get(run.step)?.step
    if (step?.type !== 'userTask' || !offers(step, 'accept')) continue
    cancelTasksOfRun(turn, run.id, 'deemedAccepted')
    finishRun(turn, run.id, { outcome: 'accepted' })
  }
}

/** 视同撤回 or 退件: the applicant did not correct in time. */
function lapseCorrection(turn: Turn): void {
  const onLapse = turn.flow.limits.correction?.onLapse ?? 'withdrawn'
  stopClocks(turn, ['correction'])
  cause(turn, { type: 'closeCorrection', kind: 'correction', cause: 'lapsed' })
  record(turn, { type: 'correctionLapsed', onLapse })
  issueDocuments(turn, 'lapse')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'correctionLapsed' })
  cause(turn, { type: 'exchangeRecord', record: 'result' })
  conclude(turn, 'lapsed')
}

/** 视同撤回 or 退件: nobody brought the papers to a counter in time. */
function lapseReceipt(turn: Turn): void {
  const onLapse = turn.flow.limits.counterReceipt?.onLapse ?? 'withdrawn'
  stopClocks(turn, ['counterReceipt'])
  record(turn, { type: 'receiptLapsed', onLapse })
  issueDocuments(turn, 'lapse')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'receiptLapsed' })
  cause(turn, { type: 'exchangeRecord', record: 'result' })
  conclude(turn, 'lapsed')
}

/** A special procedure that should be over goes on until somebody ends it; whoever began it is told. */
function tellProcedureOverdue(turn: Turn, { run }: CaseClock): void {
  const procedure = openProcedureOf(turn.state, run)
  if (procedure === undefined) return
  cause(turn, {
    type: 'notify',
    to: 'officers',
    notice: 'specialProcedureOverdue',
    taskIds: [procedure.task],
  })
}

function lastDayOf(turn: Turn, clock: CaseClock): CivilDate {
  const deadline = deadlineOf(clock, turn.flow.limits.rollsOffHolidays ?? true, turn.context.calendar)
  return deadline === null || deadline.suspended ? turn.today : deadline.dueOn
}
