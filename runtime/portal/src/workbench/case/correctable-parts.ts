import type { CaseView, LocalizedText } from '@yibiao/schemas'
import type { CorrectablePart } from '../acts/correction-dialog.tsx'
import { answeredFields, type CaseDefinition } from './case-definition.ts'

export type CorrectableInput = {
  view: CaseView
  definition: CaseDefinition
  read: (text: LocalizedText | undefined) => string
  /** Heading of the materials. */
  materialsGroup: string
}

/** Everything that can be asked of the applicant again: what was visible when the answers were judged, and the materials. */
export function correctableParts({
  view,
  definition,
  read,
  materialsGroup,
}: CorrectableInput): CorrectablePart[] {
  const hidden = new Set(view.hiddenFields)
  const fields = definition.form.pages.flatMap(page =>
    page.sections.flatMap(section =>
      answeredFields(section.fields)
        .filter(
          ({ field, within }) =>
            !hidden.has(field.id) &&
            isShown(
              view,
              [...within, field].map(part => part.key),
            ),
        )
        .map(({ field, within }): CorrectablePart => ({
          kind: 'field',
          id: field.id,
          label: [...within, field].map(part => read(part.label)).join(' · '),
          value: '',
          group: read(section.title),
        })),
    ),
  )
  const materials = definition.materials
    .filter(material => view.materials.some(state => state.material === material.key))
    .map((material): CorrectablePart => ({
      kind: 'material',
      id: material.key,
      label: read(material.name),
      value: '',
      group: materialsGroup,
    }))
  return [...fields, ...materials]
}

/** Rows are judged one by one; a field inside rows can be asked for when its repeat was visible. */
function isShown(view: CaseView, keys: readonly string[]): boolean {
  return keys.every((_, index) => view.visibility[`/${keys.slice(0, index + 1).join('/')}`] !== false)
}
