import type { CaseView, LocalizedText } from '@yibiao/schemas'
import type { CorrectablePart } from '../acts/correction-dialog.tsx'
import { answeredFields, type CaseDefinition } from './case-definition.ts'
import type { StandingWarning } from './standing-warnings.ts'

export type CorrectableInput = {
  view: CaseView
  definition: CaseDefinition
  read: (text: LocalizedText | undefined) => string
  /** Heading of the materials. */
  materialsGroup: string
  /** What the form warned of: proposed. */
  warnings: readonly StandingWarning[]
}

/** Everything that can be asked of the applicant again: what was visible when the answers were judged, and the materials. */
export function correctableParts({
  view,
  definition,
  read,
  materialsGroup,
  warnings,
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
  return [...fields, ...materials].map(part => ({ ...part, ...proposalOf(part, warnings) }))
}

/** A field in several rows may be warned of more than once: each with its row. */
function proposalOf(
  { kind, id }: CorrectablePart,
  warnings: readonly StandingWarning[],
): Pick<CorrectablePart, 'proposal'> {
  const own = warnings.filter(warning => warning.kind === kind && warning.id === id)
  const texts = own.map(({ label, text }) => (own.length > 1 ? `${label}：${text}` : text))
  return texts.length === 0 ? {} : { proposal: texts.join('\n').slice(0, MOST_CHARACTERS) }
}

/** Of a reason, as the contract says. */
const MOST_CHARACTERS = 2000

/** Rows are judged one by one; a field inside rows can be asked for when its repeat was visible. */
function isShown(view: CaseView, keys: readonly string[]): boolean {
  return keys.every((_, index) => view.visibility[`/${keys.slice(0, index + 1).join('/')}`] !== false)
}
