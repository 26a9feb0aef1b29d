import type { RoleReference, SlotDefinition } from '@yibiao/schemas'
import { ChoiceEntry } from '../controls/entries.tsx'
import { plainText } from '../document/record-name.ts'
import { partOf } from '../document/to-definition.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useRoles } from './use-roles.ts'

/** A role of the department, or a slot an installer binds. */
export function RoleEntry({ label, value, choices, onChange }: RoleEntryProps) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const { roles } = useRoles()
  const slots = (partOf<readonly SlotDefinition[] | undefined>(records, 'slots') ?? []).filter(
    slot => slot.kind === 'role',
  )
  const own =
    choices ??
    roles.map(role => ({ value: role.key, label: texts.roleWith(plainText(role.name), role.members) }))
  const current = value.type === 'slot' ? `slot:${value.slot}` : value.role
  const known = [
    ...own,
    ...slots.map(slot => ({ value: `slot:${slot.key}`, label: texts.slot(plainText(slot.name)) })),
  ]
  const all = known.some(choice => choice.value === current)
    ? known
    : [...known, { value: current, label: current }]
  return (
    <ChoiceEntry
      label={label}
      isNeeded
      value={current}
      choices={all}
      onChange={next => {
        if (next === undefined) return
        onChange(
          next.startsWith('slot:') ? { type: 'slot', slot: next.slice(5) } : { type: 'role', role: next },
        )
      }}
    />
  )
}

interface RoleEntryProps {
  readonly label: string
  readonly value: RoleReference
  /** Roles of another department; the own ones when absent. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: RoleReference) => void
}
