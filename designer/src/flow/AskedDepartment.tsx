import type { ConsultationStep } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { elementProperties } from '../controls/element-properties.ts'
import { WordsEntry } from '../controls/entries.tsx'
import { plainText } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DepartmentEntry } from './DepartmentEntry.tsx'
import { RoleEntry } from './RoleEntry.tsx'
import { useRoles } from './use-roles.ts'

/** A department that is consulted or screens. */
export type Asked = ConsultationStep['departments'][number]

/** Which department is asked, who answers there, what, and when it is asked at all. */
export function AskedDepartment({ owner, value, onChange }: AskedDepartmentProps) {
  const texts = useTexts(flowTexts)
  const { departments } = useRoles()
  const of = elementProperties(value, onChange)
  const { department } = value
  const other =
    department.type === 'code'
      ? departments.find(each => each.creditCode === department.creditCode)
      : undefined
  return (
    <>
      <DepartmentEntry
        value={department}
        onChange={(next, known) => {
          const role = known?.roles[0]
          onChange({
            ...value,
            department: next,
            ...(role ? { role: { type: 'role', role: role.key } } : {}),
          })
        }}
      />
      <RoleEntry
        label={texts.role}
        value={value.role}
        {...(other
          ? { choices: other.roles.map(role => ({ value: role.key, label: plainText(role.name) })) }
          : {})}
        onChange={role => onChange({ ...value, role })}
      />
      <WordsEntry label={texts.question} {...of('question')} />
      <ConditionEntry label={texts.askedWhen} effect={texts.asked} owner={owner} {...of('condition')} />
    </>
  )
}

interface AskedDepartmentProps {
  readonly owner: RecordKey
  readonly value: Asked
  readonly onChange: (value: Asked) => void
}
