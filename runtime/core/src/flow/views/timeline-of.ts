import type { TimelineEntry } from '@yibiao/schemas'
import type { CaseEvent } from '../case-event.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { findProcedure } from '../find-procedure.ts'

/**
 * What people see of a case's history: codes and parameters; the catalogues give the words. Movements of tokens,
 * clocks and timers are left out, each act appears once.
 */
export function timelineOf(flow: PreparedFlow, events: readonly CaseEvent[]): readonly TimelineEntry[] {
  const notices = noticesOf(flow, events)
  return events.flatMap(event => {
    const told = tellNotice(notices, event) ?? tell(flow, event)
    if (told === undefined) return []
    const { type, step, text, params } = told
    return [
      {
        sequence: event.sequence,
        at: event.at,
        type: type ?? event.type,
        ...(event.actor.kind === 'system' || isByRules(event) ? {} : { actor: event.actor.name }),
        ...(step === undefined ? {} : { step }),
        ...(text === undefined || text === '' ? {} : { text }),
        ...(params === undefined ? {} : { params }),
      },
    ]
  })
}

/** Whoever set the rules off did not decide. */
function isByRules(event: CaseEvent): boolean {
  return (
    event.type === 'decided' && (event.decision.byRules !== undefined || event.decision.isDeemed === true)
  )
}

interface Told {
  /** When it is not the event's own: what a movement of the engine means to people. */
  readonly type?: 'noticePublished' | 'noticeEnded' | 'noticeWithdrawn'
  /** Key of the step. */
  readonly step?: string
  readonly text?: string | undefined
  readonly params?: Readonly<Record<string, unknown>>
}

/** Keys of the steps of public notices, by run. */
function noticesOf(flow: PreparedFlow, events: readonly CaseEvent[]): Notices {
  const keys = new Map(
    events.flatMap(event =>
      event.type === 'runOpened' && flow.places.get(event.run.step)?.step.type === 'publicNotice'
        ? [[event.run.id, event.run.key] as const]
        : [],
    ),
  )
  const shown = events.flatMap(event => (isStart(event) && event.run !== undefined ? [event.run] : []))
  return { keys, shown: new Set(shown) }
}

interface Notices {
  readonly keys: ReadonlyMap<string, string>
  /** Runs that began their limit: one that was skipped or failed was never shown. */
  readonly shown: ReadonlySet<string>
}

function isStart(event: CaseEvent): event is CaseEvent & { type: 'clockMoved' } {
  return event.type === 'clockMoved' && event.event.type === 'start'
}

/** A public notice begins with its limit, ends with an outcome, or is taken away. */
function tellNotice({ keys, shown }: Notices, event: CaseEvent): Told | undefined {
  if (event.type !== 'clockMoved' && event.type !== 'runFinished' && event.type !== 'runCancelled')
    return undefined
  const step = event.run === undefined ? undefined : keys.get(event.run)
  if (step === undefined || event.run === undefined) return undefined
  switch (event.type) {
    case 'clockMoved':
      return isStart(event) ? { type: 'noticePublished', step } : undefined
    case 'runFinished':
      return {
        ...(shown.has(event.run) ? { type: 'noticeEnded' as const } : {}),
        step,
        params: { outcome: event.node.outcome },
      }
    case 'runCancelled':
      return shown.has(event.run) ? { type: 'noticeWithdrawn', step } : undefined
  }
}

/** As the item calls it. */
function nameOf(flow: PreparedFlow, procedure: string): unknown {
  return findProcedure(flow, procedure)?.name ?? procedure
}

/** Keys name steps to people; a step that is gone is told by its id. */
function keyOf(flow: PreparedFlow, step: string): string {
  return flow.places.get(step)?.step.key ?? step
}

function tell(flow: PreparedFlow, event: CaseEvent): Told | undefined {
  switch (event.type) {
    case 'submitted':
      return {
        params: {
          submission: event.submission,
          channel: event.channel,
          ...(event.intake === undefined ? {} : { officer: event.intake.officer.name }),
        },
      }
    case 'received':
      return {
        params: {
          receivedAt: event.receivedAt,
          ...(event.intake === undefined ? {} : { officer: event.intake.officer.name }),
        },
      }
    case 'counterAwaited':
      return {}
    case 'receiptLapsed':
      return { params: { onLapse: event.onLapse } }
    case 'preReviewPassed':
      return { text: event.opinion, params: { isLapse: event.isLapse } }
    case 'preReviewReturned':
      return { params: { items: event.items } }
    case 'correctionRequested':
      return { text: event.override, params: { items: event.items } }
    case 'correctionSubmitted':
      return { params: { submission: event.submission, kind: event.kind } }
    case 'materialSupplied':
      return { text: event.name, params: { material: event.material } }
    case 'migrated':
      return { text: event.reason, params: { to: event.to } }
    case 'correctionLapsed':
      return { params: { onLapse: event.onLapse } }
    case 'accepted':
      return { text: event.opinion, params: { acceptedAt: event.acceptedAt, isDeemed: event.isDeemed } }
    case 'acceptanceRefused':
      return {
        text: event.reason,
        params: { ground: event.ground, competentAuthority: event.competentAuthority },
      }
    case 'decided':
      return {
        text: event.decision.reason,
        params: {
          outcome: event.decision.outcome,
          ...(event.decision.isDeemed === true ? { isDeemed: true } : {}),
        },
      }
    case 'delivered':
      return { text: event.note, params: { way: event.way, receivedBy: event.receivedBy } }
    case 'deliveryConfirmed':
      return {}
    case 'documentOrdered':
      return { text: event.reason, params: { template: event.template } }
    case 'withdrawn':
    case 'terminated':
      return { text: event.reason }
    case 'debtVerified':
      return { params: { subject: event.subject, result: event.result } }
    case 'debtWaived':
      return { text: event.reason, params: { kind: event.kind, subject: event.subject } }
    case 'materialConfirmed':
      return { text: event.note, params: { subject: event.material } }
    case 'valuesRechecked':
      return { params: { moment: event.moment, paths: event.values.map(({ path }) => path) } }
    case 'answersEdited':
      return {
        step: keyOf(flow, event.step),
        text: event.reason,
        params: { paths: event.paths, submission: event.submission },
      }
    case 'specialProcedureStarted':
      return {
        step: keyOf(flow, event.step),
        text: event.reason,
        params: { procedure: nameOf(flow, event.procedure), approvedBy: event.approvedBy?.name },
      }
    case 'specialProcedureEnded':
      return { text: event.result, params: { procedure: nameOf(flow, event.procedure) } }
    case 'extended':
      return { text: event.reason, params: { amount: event.amount, approvedBy: event.approvedBy.name } }
    case 'requestRefused':
      return { text: event.reason, params: { request: event.request.type } }
    case 'copied':
      return { text: event.text, params: { officers: event.to.map(({ name }) => name) } }
    case 'reminded':
    case 'noted':
      return { text: event.text }
    case 'signerAdded':
      return {
        step: keyOf(flow, event.step),
        text: event.reason,
        params: {
          position: event.position,
          officer: event.signer.type === 'person' ? event.signer.name : event.signer.role,
        },
      }
    case 'signerRemoved':
      return {
        step: keyOf(flow, event.step),
        text: event.reason,
        params: { position: event.position, officer: event.officer.name },
      }
    case 'recalled':
      return { step: event.key, text: event.reason }
    case 'taskOpened':
      return {
        step: event.task.key,
        text: event.task.question ?? event.task.request?.reason,
        params: {
          kind: event.task.kind,
          taskId: event.task.id,
          holder: event.task.holder?.name,
          request: event.task.request?.type,
        },
      }
    case 'taskClaimed':
      return { params: { taskId: event.task, holder: event.holder.name } }
    case 'taskReleased':
      return { params: { taskId: event.task } }
    case 'taskTransferred':
      return { text: event.reason, params: { taskId: event.task, holder: event.holder?.name } }
    case 'taskClosed':
      return {
        step: event.key,
        text: event.opinion,
        params: { taskId: event.task, state: event.state, cause: event.cause, outcome: event.outcome },
      }
    case 'rewound':
      return { text: event.reason, params: { to: event.to } }
    case 'incidentOpened':
      return { params: { ...event.incident.params, step: event.step, code: event.incident.code } }
    case 'incidentRetried':
      return { params: { step: event.step } }
    case 'objectionRaised':
      return { text: event.text, params: { step: event.step } }
    case 'redMarked':
      return { params: { mark: event.mark } }
    case 'limitPassed':
      return event.mark === null ? undefined : { params: { mark: event.mark } }
    case 'followUpOpened':
      return { step: event.key, params: { followUp: event.followUp } }
    case 'checkRecorded':
      return {
        text: event.check.findings,
        params: {
          followUp: event.followUp,
          outcome: event.check.outcome,
          on: event.check.on,
          inspectors: event.check.inspectors.map(({ name }) => name),
        },
      }
    case 'rectificationOrdered':
      return { text: event.requirements, params: { followUp: event.followUp, dueOn: event.dueOn } }
    case 'rectificationReported':
      return { text: event.report, params: { followUp: event.followUp } }
    case 'rectificationLapsed':
      return { params: { followUp: event.followUp } }
    case 'revocationJudged':
      return {
        text: event.judgement.reason,
        params: { followUp: event.followUp, outcome: event.judgement.outcome },
      }
    case 'followUpClosed':
      return { params: { followUp: event.followUp, result: event.result } }
    case 'grantEnded':
      return { text: event.end.reason, params: { how: event.end.how, ground: event.end.ground } }
    case 'materialsDeferred':
      return { params: { materials: event.materials, dueOn: event.dueOn, onLapse: event.onLapse } }
    case 'deferralLapsed':
      return { params: { materials: event.materials, onLapse: event.onLapse } }
    case 'deliveryHeld':
      return { text: event.note, params: { materials: event.materials } }
    case 'rulesJudged':
      return {
        step: keyOf(flow, event.step),
        params: { rules: event.rules, inputs: event.inputs, uncertain: event.uncertain },
      }
    case 'sourceAnswered':
      return {
        step: keyOf(flow, event.step),
        params: { state: event.state, reason: event.reason },
      }
    case 'screenedItemStarted':
      return { step: keyOf(flow, event.step), text: event.reason, params: { candidate: event.candidate } }
    case 'childOrdered':
      return { step: keyOf(flow, event.step), params: { child: event.id, item: event.item } }
    case 'childStarted':
      return { params: { child: event.child, number: event.number } }
    case 'childEnded':
      return { params: { child: event.child, outcome: event.outcome } }
    case 'childFailed':
      return { params: { child: event.child, reason: event.reason } }
    case 'childAwaited':
    case 'childCancelled':
      return { params: { child: event.child } }
    case 'concluded':
      return {}
    // An answer is told by its task.
    case 'screened':
    case 'followUpMoved':
    case 'variablesSet':
    case 'taskSuspended':
    case 'taskResumed':
    case 'runSettled':
    case 'tokenCreated':
    case 'tokenMoved':
    case 'tokenConsumed':
    case 'tokenCancelled':
    case 'blockOpened':
    case 'branchEnded':
    case 'blockClosed':
    // What a step did is told by its tasks.
    case 'runOpened':
    case 'runFinished':
    case 'runCancelled':
    case 'jumpBackSet':
    case 'sourceCalled':
    case 'seatTaken':
    case 'clockMoved':
    case 'timerSet':
    case 'timerCleared':
    case 'timerFired':
      return undefined
  }
}
