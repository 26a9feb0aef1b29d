import type { PlatformRole } from '../db/scope.ts'
import { AppError } from '../problems/app-error.ts'
import type { Actor } from './actor.ts'
import type { Role } from './roles.ts'

/** Who may call a route, as data: the check, the API document and the authorisation matrix test all read it. */
export type Policy =
  | { type: 'public' }
  | { type: 'signedIn' }
  | { type: 'applicant' }
  | { type: 'officer'; roles: readonly Role[] | 'any' }
  | { type: 'administrator'; platformRoles: readonly PlatformRole[] }
  | { type: 'anyOf'; policies: readonly Policy[] }

/** Everybody, without signing in. */
export function everyone(): Policy {
  return { type: 'public' }
}

export function signedIn(): Policy {
  return { type: 'signedIn' }
}

export function applicants(): Policy {
  return { type: 'applicant' }
}

/** Officers of any department with one of the roles; with none named, all officers. */
export function officers(...roles: Role[]): Policy {
  return { type: 'officer', roles: roles.length === 0 ? 'any' : roles }
}

export function administrators(...platformRoles: PlatformRole[]): Policy {
  return { type: 'administrator', platformRoles }
}

export function anyOf(...policies: Policy[]): Policy {
  return { type: 'anyOf', policies }
}

/**
 * Lets the actor through or refuses.
 * A department in the path that is not the officer's own does not exist for the officer.
 * @throws AppError `request.signInRequired`, `request.notFound`, `request.forbidden`
 */
export function authorise(policy: Policy, actor: Actor, params: Readonly<Record<string, string>>): void {
  if (policy.type !== 'public' && actor.type === 'anonymous') throw new AppError('request.signInRequired')
  const department = Object.hasOwn(params, 'departmentId') ? params['departmentId'] : undefined
  if (
    policy.type !== 'public' &&
    department !== undefined &&
    actor.type === 'officer' &&
    actor.departmentId !== department
  ) {
    throw new AppError('request.notFound')
  }
  if (!admits(policy, actor)) throw new AppError('request.forbidden')
}

export function admits(policy: Policy, actor: Actor): boolean {
  switch (policy.type) {
    case 'public':
      return true
    case 'signedIn':
      return actor.type !== 'anonymous'
    case 'applicant':
      return actor.type === 'applicant'
    case 'officer':
      return (
        actor.type === 'officer' &&
        (policy.roles === 'any' || policy.roles.some(role => actor.roles.includes(role)))
      )
    case 'administrator':
      return actor.type === 'administrator' && policy.platformRoles.includes(actor.platformRole)
    case 'anyOf':
      return policy.policies.some(one => admits(one, actor))
  }
}
