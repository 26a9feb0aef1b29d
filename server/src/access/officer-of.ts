import { AppError } from '../problems/app-error.ts'
import type { Actor, OfficerActor } from './actor.ts'

/** The officer who acts. @throws AppError `request.forbidden` for anybody else */
export function officerOf(actor: Actor): OfficerActor {
  if (actor.type !== 'officer') throw new AppError('request.forbidden')
  return actor
}
