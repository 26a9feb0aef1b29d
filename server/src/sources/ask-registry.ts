import type { RegistryConnector } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { lookUpRegistry } from '../registries/queries.ts'
import type { SourceAnswer, SourceQuestion } from './source-answer.ts'

/** The row of a department's register with the question's key. */
export async function askRegistry(
  context: Context,
  connector: RegistryConnector,
  question: SourceQuestion,
): Promise<SourceAnswer> {
  const { key } = question
  if (key === undefined || key === null || key === '') return { state: 'failed', reason: 'noKey' }
  const row = await withReader(context.database, { departmentId: question.departmentId }, reader =>
    lookUpRegistry(reader, question.departmentId, connector.registry, key),
  )
  if (row === null) return { state: 'failed', reason: 'unknownSource' }
  return row === undefined ? { state: 'noData' } : { state: 'filled', response: row }
}
