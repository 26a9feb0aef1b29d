import type { PlatformRole, Scope } from '../db/scope.ts'

/** Who makes a request, and in which capacity. A person with several capacities acts in one at a time. */
export type Actor = AnonymousActor | PersonActor | ApplicantActor | OfficerActor | AdministratorActor

export type AnonymousActor = { type: 'anonymous' }

type SignedIn = { loginId: string; sessionId: string; name: string }

/** Signed in, without a capacity: the roles were taken away, or the provider told no document. */
export type PersonActor = SignedIn & { type: 'person' }

export type ApplicantActor = SignedIn & {
  type: 'applicant'
  /** Whose cases these are: the person, or the organisation the person acts for. */
  partyId: string
  /** The person at the keyboard; equals `partyId` for a natural person. */
  actingPartyId: string
  /** 窗口收件: the officer who types for the applicant at the counter; the login is the officer's then. */
  counter?: {
    intakeId: string
    /** 试办: the applicant does not exist. */
    isTest: boolean
    officerId: string
    officer: string
    departmentId: string
    queueNumber: string | null
    waitedMinutes: number | null
    papers: readonly { material: string; originals: number; copies: number; corrected?: string }[]
    authority: { scope: string; from: string; through: string } | null
  }
}

export type OfficerActor = SignedIn & {
  type: 'officer'
  departmentId: string
  /** Keys of the department's roles, built-in and own. */
  roles: readonly string[]
  /** The officer's own party: nobody handles their own case. */
  actingPartyId: string | null
  /** 代理: absent colleagues in whose place the officer works today. */
  standsFor?: readonly StandIn[]
}

/** An absent officer. */
export type StandIn = {
  loginId: string
  name: string
  roles: readonly string[]
  actingPartyId: string | null
}

/** The officer and everybody in whose place they work, for what follows from roles and from who somebody is. */
export function capacitiesOf(actor: OfficerActor): { loginId: string; roles: readonly string[] }[] {
  return [actor, ...(actor.standsFor ?? [])].map(({ loginId, roles }) => ({ loginId, roles }))
}

export type AdministratorActor = SignedIn & { type: 'administrator'; platformRole: PlatformRole }

/** Stable name of the actor in a capacity: owner of idempotency keys, rate limits and audit rows. */
export function actorKeyOf(actor: Actor): string {
  switch (actor.type) {
    case 'anonymous':
      return 'anonymous'
    case 'person':
      return `person:${actor.loginId}`
    case 'applicant':
      // What an officer does at the counter is the officer's act.
      return actor.counter === undefined
        ? `applicant:${actor.loginId}:${actor.partyId}`
        : `officer:${actor.loginId}:${actor.counter.departmentId}`
    case 'officer':
      return `officer:${actor.loginId}:${actor.departmentId}`
    case 'administrator':
      return `administrator:${actor.loginId}:${actor.platformRole}`
  }
}

/** What the actor's own capacity reaches. A use case may widen it after authorising the act. */
export function scopeOf(actor: Actor): Scope {
  const actorKey = actorKeyOf(actor)
  switch (actor.type) {
    case 'anonymous':
    case 'person':
      return { actorKey }
    case 'applicant':
      return { actorKey, partyId: actor.partyId }
    case 'officer':
      return { actorKey, departmentId: actor.departmentId }
    case 'administrator':
      return { actorKey, platformRole: actor.platformRole }
  }
}
