import type { RatableService } from '@yibiao/schemas'
import type { CaseEvent } from '../flow/index.ts'

/** 一事一评: a case has at most 99 services that can be rated (`serviceNumber` of the national interface). */
export const mostServices = 99

type Service = Pick<RatableService, 'number' | 'kind' | 'at' | 'channel'>

/**
 * The services of a case in the order in which they were rendered, from 1: each submission and resubmission, the
 * acceptance or its refusal, the decision, the delivery. Computed from the events, so a number never changes.
 */
export function ratingServicesOf(events: readonly CaseEvent[]): Service[] {
  const submitted = events.find(event => event.type === 'submitted')
  const isCounter = submitted?.type === 'submitted' && submitted.channel === 'counter'
  return events
    .flatMap((event): Omit<Service, 'number'>[] => {
      const { at } = event
      const channel = isCounter ? 'counter' : 'online'
      switch (event.type) {
        case 'submitted':
          return [{ kind: 'apply', at, channel }]
        case 'correctionSubmitted':
          return [{ kind: 'correction', at, channel }]
        case 'accepted':
        case 'acceptanceRefused':
          return [{ kind: 'acceptance', at, channel }]
        case 'decided':
          return [{ kind: 'decision', at, channel }]
        case 'delivered':
          return [{ kind: 'delivery', at, channel: event.way === 'counter' ? 'counter' : channel }]
        default:
          return []
      }
    })
    .slice(0, mostServices)
    .map((service, place) => ({ number: place + 1, ...service }))
}
