import { AppError } from '../problems/app-error.ts'
import type { Actor } from './actor.ts'

/**
 * The department an officer acts for.
 * @throws AppError `request.forbidden`; a route's policy has usually refused everybody else before
 */
export function departmentOf(actor: Actor): string {
  if (actor.type !== 'officer') throw new AppError('request.forbidden')
  return actor.departmentId
}
