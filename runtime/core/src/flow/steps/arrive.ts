import { findToken } from '../tokens/scopes.ts'
import type { Turn } from '../turn.ts'
import { enterBusinessRuleTask } from './enter-business-rule-task.ts'
import { enterCallActivity } from './enter-call-activity.ts'
import { enterConsultation } from './enter-consultation.ts'
import { enterEndEvent } from './enter-end-event.ts'
import { enterGateway } from './enter-gateway.ts'
import { enterPublicNotice } from './enter-public-notice.ts'
import { enterScreening } from './enter-screening.ts'
import { enterServiceTask } from './enter-service-task.ts'
import { enterTimerEvent } from './enter-timer-event.ts'
import { enterUserTask } from './enter-user-task.ts'

/** Lets every token that reached a step enter it, and those it leads to, until all wait or are gone. */
export function settleArrivals(turn: Turn): void {
  for (let id = turn.arrivals.shift(); id !== undefined; id = turn.arrivals.shift()) arrive(turn, id)
}

function arrive(turn: Turn, tokenId: string): void {
  const token = findToken(turn.state, tokenId)
  const step = token && turn.flow.places.get(token.step)?.step
  if (token === undefined || step === undefined) return
  switch (step.type) {
    case 'userTask':
      return enterUserTask(turn, token, step)
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
      return enterGateway(turn, token, step)
    case 'consultation':
      return enterConsultation(turn, token, step)
    case 'serviceTask':
      return enterServiceTask(turn, token, step)
    case 'businessRuleTask':
      return enterBusinessRuleTask(turn, token, step)
    case 'timerEvent':
      return enterTimerEvent(turn, token, step)
    case 'publicNotice':
      return enterPublicNotice(turn, token, step)
    case 'endEvent':
      return enterEndEvent(turn, token, step)
    case 'callActivity':
      return enterCallActivity(turn, token, step)
    case 'screening':
      return enterScreening(turn, token, step)
  }
}
