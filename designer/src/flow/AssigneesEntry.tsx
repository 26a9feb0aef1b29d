import type { AssigneeRule } from '@yibiao/schemas'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry, TextEntry } from '../controls/entries.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { RoleEntry } from './RoleEntry.tsx'

const types = ['role', 'person', 'departmentByField', 'unitHead', 'previousHandler', 'expression'] as const

/** Who gets a task. */
export function AssigneesEntry({ label, record, value, onChange }: AssigneesEntryProps) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const steps = recordsOfKind(records, 'step').filter(
    each => each.key !== record && each.value.type === 'userTask',
  )
  const fields = recordsOfKind(records, 'field').filter(({ value: field }) =>
    ['region', 'select', 'radio', 'text', 'address'].includes(field.type),
  )
  const offered = types.filter(
    type =>
      (type !== 'previousHandler' || steps.length > 0) && (type !== 'departmentByField' || fields.length > 0),
  )
  const change = (type: string | undefined) => {
    const role = { type: 'role', role: 'reviewer' } as const
    const [step, field] = [steps[0], fields[0]]
    switch (type) {
      case 'role':
        return onChange({ type, role })
      case 'person':
        return onChange({ type, officer: '001' })
      case 'departmentByField':
        return field && onChange({ type, field: field.value.id, role })
      case 'unitHead':
        return onChange({ type, of: 'previousHandler' })
      case 'previousHandler':
        return step && onChange({ type, step: step.value.id })
      case 'expression':
        return onChange({ type, officers: '[]' })
      default:
        return undefined
    }
  }
  return (
    <>
      <ChoiceEntry
        label={label}
        isNeeded
        value={value.type}
        choices={offered.map(each => ({ value: each, label: texts.assignees[each] }))}
        onChange={change}
      />
      {value.type === 'role' && (
        <RoleEntry label={texts.role} value={value.role} onChange={role => onChange({ ...value, role })} />
      )}
      {value.type === 'person' && (
        <TextEntry
          label={texts.officer}
          value={value.officer}
          onChange={officer => officer !== undefined && onChange({ type: 'person', officer })}
        />
      )}
      {value.type === 'departmentByField' && (
        <>
          <ChoiceEntry
            label={texts.byField}
            isNeeded
            value={value.field}
            choices={fields.map(({ value: field }) => ({ value: field.id, label: plainText(field.label) }))}
            onChange={field => field !== undefined && onChange({ ...value, field })}
          />
          <RoleEntry label={texts.role} value={value.role} onChange={role => onChange({ ...value, role })} />
        </>
      )}
      {value.type === 'unitHead' && (
        <ChoiceEntry
          label={texts.headOf}
          isNeeded
          value={value.of}
          choices={[
            { value: 'applicant', label: texts.heads.applicant },
            { value: 'previousHandler', label: texts.heads.previousHandler },
          ]}
          onChange={of =>
            onChange({ type: 'unitHead', of: of === 'applicant' ? 'applicant' : 'previousHandler' })
          }
        />
      )}
      {value.type === 'previousHandler' && (
        <ChoiceEntry
          label={texts.handlerOf}
          isNeeded
          value={value.step}
          choices={steps.map(({ value: step }) => ({ value: step.id, label: plainText(step.name) }))}
          onChange={step => step !== undefined && onChange({ type: 'previousHandler', step })}
        />
      )}
      {value.type === 'expression' && (
        <ExpressionEntry
          label={texts.officers}
          owner={record}
          value={value.officers}
          onChange={officers => officers !== undefined && onChange({ type: 'expression', officers })}
        />
      )}
    </>
  )
}

interface AssigneesEntryProps {
  readonly label: string
  readonly record: RecordKey
  readonly value: AssigneeRule
  readonly onChange: (value: AssigneeRule) => void
}
