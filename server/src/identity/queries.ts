import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { departments, memberships } from '../departments/tables.ts'
import { openText } from './seal.ts'
import { logins, parties, partyDigests } from './tables.ts'
import { digestDocument } from './digest-document.ts'

export type Party = {
  id: string
  kind: 'person' | 'organisation'
  name: string
  documentType: string
  /** In full: mask it before it leaves the server. */
  documentNumber: string
  mobile: string | null
}

/** In the party's own scope, or that of the service `identity`. */
export async function findParty(
  context: Context,
  reader: Reader,
  partyId: string,
): Promise<Party | undefined> {
  const [row] = await reader.select().from(parties).where(eq(parties.partyId, partyId))
  if (row === undefined) return undefined
  const secret = context.config.dataSecret
  const documentNumber = openText(secret, `party:${partyId}:document`, row.documentNumber)
  if (documentNumber === undefined)
    throw new Error('A document number cannot be opened: DATA_SECRET was changed.')
  const mobile =
    row.mobile === null ? null : (openText(secret, `party:${partyId}:mobile`, row.mobile) ?? null)
  return {
    id: partyId,
    kind: row.kind,
    name: row.name,
    documentType: row.documentType,
    documentNumber,
    mobile,
  }
}

/** Service scope `identity` only. */
export async function findPartyId(
  context: Context,
  reader: Reader,
  documentType: string,
  documentNumber: string,
): Promise<string | undefined> {
  const digest = digestDocument(context.config.dataSecret, documentType, documentNumber)
  const [row] = await reader
    .select({ partyId: partyDigests.partyId })
    .from(partyDigests)
    .where(eq(partyDigests.digest, digest))
  return row?.partyId
}

export type Login = typeof logins.$inferSelect

export async function findLogin(reader: Reader, loginId: string): Promise<Login | undefined> {
  const [login] = await reader.select().from(logins).where(eq(logins.id, loginId))
  return login
}

/** The login that an identity provider knows under this subject. Needs the service scope `identity`. */
export async function findLoginBySubject(
  reader: Reader,
  issuer: string,
  subject: string,
): Promise<Login | undefined> {
  const [login] = await reader
    .select()
    .from(logins)
    .where(and(eq(logins.issuer, issuer), eq(logins.subject, subject)))
  return login
}

export type LoginMembership = {
  departmentId: string
  departmentName: string
  position: string
  roles: string[]
}

/** Where this person works now; service scope `identity` only. */
export function listMemberships(reader: Reader, loginId: string): Promise<LoginMembership[]> {
  return reader
    .select({
      departmentId: memberships.departmentId,
      departmentName: departments.name,
      position: memberships.position,
      roles: memberships.roles,
    })
    .from(memberships)
    .innerJoin(departments, eq(departments.id, memberships.departmentId))
    .where(and(eq(memberships.loginId, loginId), isNull(memberships.endedAt)))
    .orderBy(asc(departments.creditCode))
}
