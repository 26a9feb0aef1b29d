import { sql } from 'drizzle-orm'
import type { ApplicantActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { jsonParameter, parameter, prepareStatement } from '../db/statement.ts'
import type { Submitted } from '../drafts/submit-application.ts'
import { windowIntakes, type HandedIn } from './tables.ts'

/**
 * The draft became a case: the intake is over, in the transaction of the submission. Leaves the transaction in the
 * department of the counter.
 */
export function closeIntake(
  context: Context,
  transaction: Transaction,
  { departmentId, intakeId }: NonNullable<ApplicantActor['counter']>,
  { departmentId: owner, receipt: { caseId, caseNumber } }: Submitted,
): void {
  const handedIn: HandedIn = { departmentId: owner, caseId, caseNumber }
  transaction.enter(departmentId)
  transaction.send(closeStatement, {
    departmentId,
    intakeId,
    closedAt: context.clock.now().toISOString(),
    handedIn: JSON.stringify(handedIn),
  })
}

const closeStatement = prepareStatement<{
  departmentId: string
  intakeId: string
  closedAt: string
  handedIn: string
}>(
  sql`update ${windowIntakes} set closed_at = ${parameter('closedAt')}::timestamptz,
      handed_in = ${jsonParameter('handedIn')}
    where ${windowIntakes.departmentId} = ${parameter('departmentId')} and ${windowIntakes.id} = ${parameter('intakeId')}`,
)
