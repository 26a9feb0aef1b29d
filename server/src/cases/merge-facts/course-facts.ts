import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import type { CaseEvent } from '@yibiao/core/flow'
import type { MergeSource } from '../merge-context.ts'
import { dayOf, timeText } from './time-text.ts'

type Event<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** The latest event of a type until the document was asked for. */
export function latest<T extends CaseEvent['type']>(
  events: readonly CaseEvent[],
  type: T,
): Event<T> | undefined {
  return events.findLast((event): event is Event<T> => event.type === type)
}

/** 收件: when and by whom; online it is the platform itself. */
export function receiptFacts({ state, events }: MergeSource): JsonValue {
  const atCounter = latest(events, 'received')?.intake
  const intake = latest(events, 'submitted')?.intake ?? atCounter
  return {
    receivedAt: timeText(state.moments.receivedAt ?? state.moments.submittedAt),
    by: intake?.officer.name ?? '网上办事系统',
    channel: intake === undefined ? '网上申请' : atCounter === undefined ? '窗口收件' : '网上申请，线下收件',
    queueNumber: intake?.queueNumber ?? null,
  }
}

/** 补齐 after a request for correction; a returned pre-review is none. */
export function resubmissionFacts({ events }: MergeSource): JsonValue {
  const event = events.findLast(each => each.type === 'correctionSubmitted' && each.kind === 'correction')
  return event === undefined ? null : { on: dayOf(event.at), at: timeText(event.at) }
}

export function terminationFacts({ events }: MergeSource): JsonValue {
  const event = latest(events, 'terminated')
  return event === undefined ? null : { reason: event.reason, on: dayOf(event.at) }
}

/** What the officer filled in for the template, latest. */
export function inputFacts({ events, template }: MergeSource): JsonValue {
  const order = events.findLast(each => each.type === 'documentOrdered' && each.template === template?.id)
  if (order?.type !== 'documentOrdered') return null
  const inputs = new Map((template?.inputs ?? []).map(input => [input.key, input]))
  return Object.fromEntries(
    Object.entries(order.values).map(([key, value]) => [
      key,
      inputs.get(key)?.type === 'number' && typeof value === 'string' ? Number(value) : value,
    ]),
  )
}

const verdicts: Readonly<Record<string, string>> = { approved: '同意', rejected: '不同意' }

/** 审查意见 of the steps, in order. */
export function opinionFacts({ events, world }: MergeSource): JsonValue {
  const steps = world.version.flow.places
  return events.flatMap(event => {
    if (event.type !== 'taskClosed' || !event.isVerdict || event.seat !== undefined) return []
    const verdict = verdicts[event.outcome ?? '']
    if (verdict === undefined) return []
    const step = steps.get(event.step)?.step
    return [
      {
        step: step === undefined ? event.key : localize(step.name, 'zh-CN'),
        by: event.by?.name ?? '—',
        outcome: verdict,
        opinion: event.opinion ?? '—',
      },
    ]
  })
}
