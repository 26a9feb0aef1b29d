import type { CaseView } from '@yibiao/schemas'
import { locateField } from '../drafts/locate-field.ts'
import type { ReadableCase } from './find-readable-case.ts'
import type { CaseWorld } from './load-case-world.ts'

/**
 * What the form warned of and the applicant submitted all the same: whoever decides on the acceptance is told, and may
 * ask for its correction. A message can carry answers, so it is only for those who see them in full.
 */
export function viewWarnings(
  { version, submission }: CaseWorld,
  { caseRow, parts }: ReadableCase,
): Pick<CaseView, 'warnings'> {
  if (caseRow.acceptedAt !== null || !parts.seesInFull) return {}
  const { form } = version.definition
  const warnings = submission.warnings.filter(({ path }) => {
    const located = locateField(form, path)
    return located === undefined ? parts.mayReadMaterials : parts.mayRead(located.field.id)
  })
  return warnings.length === 0 ? {} : { warnings }
}
