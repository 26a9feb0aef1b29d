import { messageOf } from '@yibiao/core/messages/applicant'
import type { CaseView } from '@yibiao/schemas'
import { answerNames } from '../../apply/answer-names.ts'
import type { CorrectablePart } from '../acts/correction-dialog.tsx'
import type { useWords } from '../../texts/texts-context.tsx'
import type { CaseDefinition } from './case-definition.ts'

/** A warning the applicant submitted with, as it is asked to be corrected. */
export type StandingWarning = Pick<CorrectablePart, 'kind' | 'id'> & {
  /** Field with its row, or the material. */
  label: string
  text: string
}

/** What the form warned of and still stands, in words. */
export function standingWarnings(
  { warnings = [] }: CaseView,
  { form, materials }: CaseDefinition,
  { locale, formTexts, read }: Pick<ReturnType<typeof useWords>, 'locale' | 'formTexts' | 'read'>,
): StandingWarning[] {
  const names = answerNames(form, locale)
  return warnings.flatMap((issue): StandingWarning[] => {
    const material = materials.find(({ key }) => issue.path === `/materials/${key}`)
    const field = names.fieldOf(issue.path)
    const label = material === undefined ? names.labelOf(issue.path) : read(material.name)
    const text =
      issue.message === undefined ? messageOf(issue, formTexts.kernel, { label }) : read(issue.message)
    if (material !== undefined) return [{ kind: 'material', id: material.key, label, text }]
    return field === undefined ? [] : [{ kind: 'field', id: field.id, label, text }]
  })
}
