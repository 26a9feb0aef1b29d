import type { Actor as EngineActor } from '@yibiao/core/flow'
import type { ApplicantActor, OfficerActor } from '../access/actor.ts'

/** Who acts, as the engine judges it and the events remember it. */
export function engineActorOf(actor: OfficerActor | ApplicantActor): EngineActor {
  if (actor.type === 'applicant') {
    return { kind: 'applicant', id: actor.loginId, name: actor.name, partyId: actor.partyId, roles: [] }
  }
  return {
    kind: 'officer',
    id: actor.loginId,
    name: actor.name,
    ...(actor.actingPartyId === null ? {} : { partyId: actor.actingPartyId }),
    departmentId: actor.departmentId,
    roles: actor.roles,
    ...(actor.standsFor === undefined || actor.standsFor.length === 0
      ? {}
      : {
          standsFor: actor.standsFor.map(({ loginId, name, roles, actingPartyId }) => ({
            id: loginId,
            name,
            roles,
            ...(actingPartyId === null ? {} : { partyId: actingPartyId }),
          })),
        }),
  }
}

/** Timers and other acts of the server itself. */
export const systemActor: EngineActor = { kind: 'system', id: 'system', name: '系统', roles: [] }
