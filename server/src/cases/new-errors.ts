import type { Judgement } from '@yibiao/core/form'
import type { FormDefinition, Issue } from '@yibiao/schemas'
import { isOfficialPlace } from '../drafts/keep-official.ts'
import { locateField } from '../drafts/locate-field.ts'

/**
 * What keeps a snapshot from being followed by another: errors that were not there before. Fields of officers may stay
 * empty until the step is passed on.
 * @param before issues of the snapshot that is there; asked only when there is an error at all
 */
export function newErrors(
  form: FormDefinition,
  judgement: Judgement,
  before: () => readonly Issue[],
): Issue[] {
  const errors = judgement.issues.filter(issue => {
    if (issue.severity !== 'error') return false
    const located = locateField(form, issue.path)
    return issue.code !== 'answer.required' || located === undefined || !isOfficialPlace(located)
  })
  if (errors.length === 0) return []
  const known = new Set(before().map(nameOf))
  return errors.filter(issue => !known.has(nameOf(issue)))
}

function nameOf({ code, path }: Issue): string {
  return `${code} ${path}`
}
