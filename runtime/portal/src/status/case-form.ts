import type { CaseView, CodeTableDefinition, FormDefinition } from '@yibiao/schemas'

/** The form and code tables of the pinned version, as the server gives them to every reader of the case. */
export type CaseForm = { form: FormDefinition; codeTables?: CodeTableDefinition[] }

/** @throws Error when the form of the version is missing */
export function caseFormOf({ definition }: Pick<CaseView, 'definition'>): CaseForm {
  if (!hasForm(definition)) throw new Error('case without the form of its version')
  return definition
}

function hasForm(value: unknown): value is CaseForm {
  return typeof value === 'object' && value !== null && 'form' in value
}
