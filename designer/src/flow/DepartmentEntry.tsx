import type { DepartmentReference, DepartmentView, SlotDefinition } from '@yibiao/schemas'
import { ChoiceEntry } from '../controls/entries.tsx'
import { plainText } from '../document/record-name.ts'
import { partOf } from '../document/to-definition.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useRoles } from './use-roles.ts'

/** The own department, one that this server knows, or one that is bound on installation. */
export function DepartmentEntry({ value, onChange }: DepartmentEntryProps) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const { departments } = useRoles()
  const slots = (partOf<readonly SlotDefinition[] | undefined>(records, 'slots') ?? []).filter(
    slot => slot.kind === 'department',
  )
  return (
    <ChoiceEntry
      label={texts.department}
      isNeeded
      value={write(value)}
      choices={[
        { value: 'own', label: texts.ownDepartment },
        ...departments.map(each => ({ value: each.creditCode, label: each.name })),
        ...slots.map(slot => ({ value: `slot:${slot.key}`, label: texts.slot(plainText(slot.name)) })),
      ]}
      onChange={next => {
        if (next === undefined) return
        onChange(
          read(next),
          departments.find(each => each.creditCode === next),
        )
      }}
    />
  )
}

interface DepartmentEntryProps {
  readonly value: DepartmentReference
  /** With the department, where it is another one that this server knows. */
  readonly onChange: (value: DepartmentReference, known: DepartmentView | undefined) => void
}

function write(reference: DepartmentReference): string {
  if (reference.type === 'own') return 'own'
  return reference.type === 'slot' ? `slot:${reference.slot}` : reference.creditCode
}

function read(text: string): DepartmentReference {
  if (text === 'own') return { type: 'own' }
  return text.startsWith('slot:') ? { type: 'slot', slot: text.slice(5) } : { type: 'code', creditCode: text }
}
