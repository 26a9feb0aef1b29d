import type { TimelineEntry } from '@yibiao/schemas'
import type { CaseEvent } from '../case-event.ts'
import type { PreparedFlow } from '../compiled-flow.ts'

/**
 * What people see of a case's history: codes and parameters; the catalogues give the words. Movements of tokens,
 * clocks and timers are left out, each act appears once.
 */
export function timelineOf(flow: PreparedFlow, events: readonly CaseEvent[]): readonly TimelineEntry[] {
  return events.flatMap(event => {
    const told = tell(flow, event)
    if (told === undefined) return []
    const { step, text, params } = told
    return [
      {
        sequence: event.sequence,
        at: event.at,
        type: event.type,
        ...(event.actor.kind === 'system' ? {} : { actor: event.actor.name }),
        ...(step === undefined ? {} : { step }),
        ...(text === undefined || text === '' ? {} : { text }),
        ...(params === undefined ? {} : { params }),
      },
    ]
  })
}

interface Told {
  /** Key of the step. */
  readonly step?: string
  readonly text?: string | undefined
  readonly params?: Readonly<Record<string, unknown>>
}

function tell(flow: PreparedFlow, event: CaseEvent): Told | undefined {
  switch (event.type) {
    case 'submitted':
      return { params: { submission: event.submission, channel: event.channel } }
    case 'received':
      return { params: { receivedAt: event.receivedAt } }
    case 'preReviewPassed':
      return { text: event.opinion, params: { isLapse: event.isLapse } }
    case 'preReviewReturned':
      return { params: { items: event.items } }
    case 'correctionRequested':
      return { text: event.override, params: { items: event.items } }
    case 'correctionSubmitted':
      return { params: { submission: event.submission, kind: event.kind } }
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
      return { text: event.decision.reason, params: { outcome: event.decision.outcome } }
    case 'delivered':
      return { text: event.note, params: { way: event.way, receivedBy: event.receivedBy } }
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
    case 'reminded':
    case 'noted':
      return { text: event.text }
    case 'taskOpened':
      return { step: event.task.key, params: { kind: event.task.kind, taskId: event.task.id } }
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
    case 'concluded':
      return {}
    // What a step did is told by its tasks; that a public notice was left out is told by nothing else.
    case 'runFinished':
      return event.node.outcome === 'skipped' && flow.places.get(event.step)?.step.type === 'publicNotice'
        ? { step: event.key, params: { outcome: event.node.outcome } }
        : undefined
    case 'tokenCreated':
    case 'tokenMoved':
    case 'tokenConsumed':
    case 'tokenCancelled':
    case 'blockOpened':
    case 'branchEnded':
    case 'blockClosed':
    case 'runOpened':
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
