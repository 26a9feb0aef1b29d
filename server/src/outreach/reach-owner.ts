import { and, eq, type SQL } from 'drizzle-orm'
import type { ApplicantActor, OfficerActor } from '../access/actor.ts'
import type { Reader } from '../db/database.ts'
import type { Scope } from '../db/scope.ts'
import { officerReach, partyReach } from './tables.ts'

/** Whose ways of being told: a party, or an officer in a department. */
export type ReachOwner =
  { type: 'applicant'; partyId: string } | { type: 'officer'; departmentId: string; loginId: string }

export type Reach = Omit<typeof partyReach.$inferSelect, 'partyId'>

export function ownerOf(actor: ApplicantActor | OfficerActor): ReachOwner {
  return actor.type === 'applicant'
    ? { type: 'applicant', partyId: actor.partyId }
    : { type: 'officer', departmentId: actor.departmentId, loginId: actor.loginId }
}

export function scopeOfOwner(owner: ReachOwner): Scope {
  return owner.type === 'applicant' ? { partyId: owner.partyId } : { departmentId: owner.departmentId }
}

/** Derives the key its addresses are sealed with. */
export function purposeOf(owner: ReachOwner): string {
  return owner.type === 'applicant'
    ? `party:${owner.partyId}:reach`
    : `officer:${owner.departmentId}:${owner.loginId}:reach`
}

export async function findReach(reader: Reader, owner: ReachOwner): Promise<Reach | undefined> {
  const table = owner.type === 'applicant' ? partyReach : officerReach
  const [row] = await reader.select().from(table).where(ownedBy(owner))
  return row
}

export function ownedBy(owner: ReachOwner): SQL | undefined {
  return owner.type === 'applicant'
    ? eq(partyReach.partyId, owner.partyId)
    : and(eq(officerReach.departmentId, owner.departmentId), eq(officerReach.loginId, owner.loginId))
}
