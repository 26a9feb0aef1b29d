import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { readElements } from '../profile/elements.ts'
import type { SourceAnswer, SourceQuestion } from './source-answer.ts'

/** The party's own reusable answers by data element 一人一档、一企一档; dots nest, so `response.person.name` reads one. */
export async function askEarlierAnswers(context: Context, question: SourceQuestion): Promise<SourceAnswer> {
  const { partyId } = question.party
  const elements = await withReader(context.database, { partyId }, reader =>
    readElements(context, reader, partyId),
  )
  return Object.keys(elements).length === 0 ? { state: 'noData' } : { state: 'filled', response: elements }
}
