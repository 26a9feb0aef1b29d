import type { ItemDefinition, MockedSource, ScenarioApplicant, ScenarioGiven } from '@yibiao/schemas'
import { readProperty } from '../document/property-path.ts'
import type { TrialAnswers } from '../preview/use-trial-sources.ts'

/** Who records, now, without sources. */
export function newGiven(person: string | undefined, now: Date): ScenarioGiven {
  return {
    applicant: { name: person ?? '', documentType: '111', documentNumber: '' },
    now: now.toISOString(),
  }
}

/** The test person as the account tells them, and what each source said, kept for every later run. */
export function givenFrom(
  { prefill }: ItemDefinition,
  before: ScenarioGiven,
  person: string | undefined,
  { responses, outcomes }: TrialAnswers,
): ScenarioGiven {
  const account = prefill.sources.find(({ connector }) => connector.type === 'account')
  const told = account && responses[account.key]
  const sources = Object.fromEntries(
    Object.entries(outcomes).map(([key, outcome]): [string, MockedSource] => {
      if (outcome === 'filled') return [key, { type: 'data', response: responses[key] ?? null }]
      return [key, { type: outcome === 'noData' ? 'noData' : 'down' }]
    }),
  )
  const { sources: _, ...kept } = before
  return {
    ...kept,
    applicant: person === undefined ? before.applicant : applicantOf(told, person),
    ...(Object.keys(sources).length === 0 ? {} : { sources }),
  }
}

function applicantOf(account: unknown, person: string): ScenarioApplicant {
  const text = (...path: string[]) => {
    const value = readProperty(account, path)
    return typeof value === 'string' ? value : undefined
  }
  const name = text('organisation', 'name')
  const creditCode = text('organisation', 'creditCode')
  return {
    name: text('name') ?? person,
    documentType: text('documentType') ?? '111',
    documentNumber: text('documentNumber') ?? '',
    ...(name === undefined || creditCode === undefined ? {} : { organisation: { name, creditCode } }),
  }
}
