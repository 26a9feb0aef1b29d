import { sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import type { Transaction } from '../db/database.ts'
import { parameter, prepareStatement, selectColumns } from '../db/statement.ts'
import type { DepartmentFacts } from '../departments/queries.ts'
import { departments } from '../departments/tables.ts'
import { findOwnerDepartment } from '../participations/queries.ts'
import { handlesCases, partsForParticipant } from './case-access.ts'
import type { CaseRow } from './queries.ts'
import { cases } from './tables.ts'

/** A case that no other transaction changes until this one ends, with its department as conditions and lists name it. */
export type LockedCase = { caseRow: CaseRow; department: DepartmentFacts }

/** @returns undefined when the department has no such case */
export async function lockCommandCase(
  transaction: Transaction,
  departmentId: string,
  caseId: string,
): Promise<LockedCase | undefined> {
  const [locked] = await transaction.run(lockStatement, { departmentId, caseId })
  return locked
}

/**
 * As `findReadableCase` lets somebody in, for a command: within the transaction of the command, which then is in the
 * department that owns the case.
 * @returns undefined for a case that is not there, and in the same way for one that is not visible
 */
export async function lockReadableCase(
  transaction: Transaction,
  actor: Actor,
  caseId: string,
): Promise<LockedCase | undefined> {
  if (actor.type === 'applicant') {
    const [owner] = await transaction.run(ownerStatement, { partyId: actor.partyId, caseId })
    if (owner === undefined) return undefined
    transaction.enter(owner)
    return lockCommandCase(transaction, owner, caseId)
  }
  if (actor.type !== 'officer' || !handlesCases(actor)) return undefined
  const own = await lockCommandCase(transaction, actor.departmentId, caseId)
  if (own !== undefined) return own
  const owner = await findOwnerDepartment(transaction, actor.departmentId, caseId)
  if (owner === undefined) return undefined
  transaction.enter(owner)
  const locked = await lockCommandCase(transaction, owner, caseId)
  if (locked === undefined) return undefined
  const parts = await partsForParticipant(transaction, locked.caseRow, actor)
  return parts === undefined ? undefined : locked
}

const caseColumns = selectColumns(cases)

const lockStatement = prepareStatement<{ departmentId: string; caseId: string }, LockedCase>(
  sql`select ${caseColumns.columns}, ${departments.name}, ${departments.creditCode}, ${departments.regionCode},
      ${departments.documentCode}
    from ${cases} join ${departments} on ${departments.id} = ${cases.departmentId}
    where ${cases.departmentId} = ${parameter('departmentId')} and ${cases.id} = ${parameter('caseId')}
    for update of cases`,
  row => {
    const [name, creditCode, regionCode, documentCode] = row.slice(caseColumns.width)
    return {
      caseRow: caseColumns.read(row, 0),
      department: {
        name: String(name),
        creditCode: String(creditCode),
        regionCode: String(regionCode),
        documentCode: String(documentCode),
      },
    }
  },
)

/** The department that owns a case of the party, by the row that row security shows the party. */
const ownerStatement = prepareStatement<{ partyId: string; caseId: string }, string>(
  sql`select ${cases.departmentId} from ${cases}
    where ${cases.applicantPartyId} = ${parameter('partyId')} and ${cases.id} = ${parameter('caseId')}`,
  ([departmentId]) => String(departmentId),
)
