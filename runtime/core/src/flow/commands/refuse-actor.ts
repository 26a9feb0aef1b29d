import type { EngineCommand } from '../case-command.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import type { Turn } from '../turn.ts'

/** Commands of the wrong kind of actor. Roles and tasks are checked by each command. */
export function refuseActor(
  { context: { actor }, state }: Turn,
  command: EngineCommand,
): Refusal | undefined {
  switch (command.type) {
    case 'submitCorrection':
    case 'supplyMaterial':
    case 'reportRectification':
    case 'withdraw':
    case 'confirmDelivery':
      return actor.kind === 'applicant' && actor.partyId === state.applicant?.partyId
        ? undefined
        : refuse('applicantOnly')
    case 'timerFired':
    case 'sourceAnswered':
    case 'raiseObjection':
    case 'recalendar':
    case 'recordRecheck':
    case 'reportChild':
      return actor.kind === 'system' ? undefined : refuse('systemOnly')
    case 'remind':
      return actor.kind === 'applicant' && actor.partyId !== state.applicant?.partyId
        ? refuse('applicantOnly')
        : undefined
    default:
      return undefined
  }
}
