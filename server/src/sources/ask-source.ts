import type { PrefillSource } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { askAccount } from './ask-account.ts'
import { askEarlierAnswers } from './ask-earlier-answers.ts'
import { askLicences } from './ask-licences.ts'
import { askPromiseRecord } from './ask-promise-record.ts'
import { askRegistry } from './ask-registry.ts'
import type { SourceAnswer, SourceQuestion } from './source-answer.ts'

/** Connectors that can be asked now; an item with a source of another kind is refused by a publish gate. */
export const availableConnectors: readonly PrefillSource['connector']['type'][] = [
  'account',
  'licences',
  'registry',
  'earlierAnswers',
  'promiseRecord',
]

const longestSeconds = 4

/**
 * Asks a source; never throws for the source's sake, and never longer than four seconds: an applicant can always go
 * on as the source's failure policy says.
 */
export async function askSource(
  context: Context,
  source: PrefillSource,
  question: SourceQuestion,
): Promise<SourceAnswer> {
  const seconds = Math.min(source.timeoutSeconds ?? longestSeconds, longestSeconds)
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<SourceAnswer>(resolve => {
    timer = setTimeout(() => resolve({ state: 'failed', reason: 'timeout' }), seconds * 1_000)
  })
  try {
    return await Promise.race([askConnector(context, source, question), timeout])
  } catch (error) {
    context.log.warn('source.failed', { error })
    return { state: 'failed', reason: 'unavailable' }
  } finally {
    clearTimeout(timer)
  }
}

async function askConnector(
  context: Context,
  source: PrefillSource,
  question: SourceQuestion,
): Promise<SourceAnswer> {
  const { connector } = source
  switch (connector.type) {
    case 'account':
      return askAccount(question.party)
    case 'licences':
      return askLicences(context, connector, question)
    case 'registry':
      return askRegistry(context, connector, question)
    case 'earlierAnswers':
      return askEarlierAnswers(context, question)
    case 'promiseRecord':
      return askPromiseRecord(context, question)
    case 'earlierCases':
    case 'http':
      return { state: 'failed', reason: 'unknownSource' }
  }
}
