import type { Actor, ApplicantActor, OfficerActor } from '../access/actor.ts'
import { handlesCases } from '../cases/case-access.ts'
import { AppError } from '../problems/app-error.ts'
import type { Signal } from './read-signals.ts'

/** Who is told of changes. */
export type Listener = ApplicantActor | OfficerActor

/** @throws AppError `request.forbidden` */
export function requireListener(actor: Actor): Listener {
  if (actor.type !== 'applicant' && actor.type !== 'officer') throw new AppError('request.forbidden')
  return actor
}

/**
 * Whether a signal is for this listener. Of a case hears who could find it: its applicant, and officers who handle
 * cases in the department. Of an inbox hears its owner.
 */
export function hears(listener: Listener, signal: Signal): boolean {
  if (listener.type === 'applicant') return signal.partyId === listener.partyId
  if (signal.departmentId !== listener.departmentId) return false
  return signal.kind === 'case'
    ? handlesCases(listener)
    : signal.loginIds?.includes(listener.loginId) === true
}
