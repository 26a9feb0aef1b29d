import { countUnrepaired } from '../breaches/queries.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import type { SourceAnswer, SourceQuestion } from './source-answer.ts'

/** 承诺信用: whether and how many broken promises of the party are not repaired; not what they were about. */
export async function askPromiseRecord(
  context: Context,
  { departmentId, party }: SourceQuestion,
): Promise<SourceAnswer> {
  const unrepaired = await withReader(context.database, { departmentId }, reader =>
    countUnrepaired(reader, party.partyId),
  )
  return { state: 'filled', response: { hasUnrepaired: unrepaired > 0, count: unrepaired } }
}
