import { lintForm } from '@yibiao/core/lint'
import { validateDocument } from '@yibiao/schemas'
import { formAlone } from '@yibiao/core/blocks'
import { flattenDrafts, type Understood } from './draft-field.ts'
import { toField } from './to-field.ts'

/** Everything that the contract or the lints call an error in what a source gave. */
export function errorsOf(understood: Understood): string[] {
  const item = formAlone(understood.fields.map(toField))
  const checked = validateDocument('FormDefinition', item.form)
  const broken = 'issues' in checked ? checked.issues.map(issue => `${issue.code} ${issue.path}`) : []
  const wrong = lintForm(item).filter(issue => issue.severity === 'error')
  return [...broken, ...wrong.map(issue => `${issue.code} ${issue.path} ${JSON.stringify(issue.params)}`)]
}

/** `label type` of every field, `*` behind required ones. */
export function outline(understood: Understood): string[] {
  return flattenDrafts(understood.fields).map(
    field => `${field.label} ${field.type}${field.isRequired === true ? '*' : ''}`,
  )
}
