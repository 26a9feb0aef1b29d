import { maskValue } from '@yibiao/core/masking'
import type { PartyFacts } from '@yibiao/core/form'

/** The applicant as the public reads it: a person masked, an organisation in full. */
export function publicName({ kind, name }: Pick<PartyFacts, 'kind' | 'name'>): string {
  return kind === 'organisation' ? name : maskValue('personName', name)
}
