import type { ConsultationStep } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { ChoiceEntry, WordsEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import { partOf } from '../document/to-definition.ts'
import type { SlotDefinition } from '@yibiao/schemas'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { RoleEntry } from './RoleEntry.tsx'
import { useRoles } from './use-roles.ts'

type Consulted = ConsultationStep['departments'][number]

/** Which departments are asked, by when, and what silence means. */
export function ConsultationPanels({
  record: key,
  step,
}: {
  readonly record: RecordKey
  readonly step: ConsultationStep
}) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const set = useSet(key)
  const documents = recordsOfKind(records, 'document')
  return (
    <>
      <Panel title={texts.panels.who}>
        <ListEditor<Consulted>
          label={texts.departments}
          value={step.departments}
          addLabel={texts.addDepartment}
          fewest={1}
          create={() => ({
            id: makeId(),
            department: { type: 'own' },
            role: { type: 'role', role: 'reviewer' },
          })}
          onChange={set('departments')}
        >
          {(consulted, change) => <ConsultedDepartment owner={key} value={consulted} onChange={change} />}
        </ListEditor>
      </Panel>
      <Panel title={texts.panels.limit}>
        <LimitEntry label={texts.limit} isNeeded value={step.limit} onChange={set('limit')} />
        <ChoiceEntry
          label={texts.onTimeout}
          isNeeded
          value={step.onTimeout}
          choices={(['remind', 'escalate', 'deemConsent'] as const).map(each => ({
            value: each,
            label: texts.silence[each],
          }))}
          onChange={set('onTimeout')}
        />
        {documents.length > 0 && (
          <ChoiceEntry
            label={texts.letter}
            value={step.document}
            choices={documents.map(({ value }) => ({ value: value.id, label: plainText(value.name) }))}
            onChange={set('document')}
          />
        )}
      </Panel>
      <AccessPanel record={key} access={step.access} mayWrite={false} />
    </>
  )
}

function ConsultedDepartment({
  owner,
  value,
  onChange,
}: {
  readonly owner: RecordKey
  readonly value: Consulted
  readonly onChange: (value: Consulted) => void
}) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const { departments } = useRoles()
  const slots = (partOf<readonly SlotDefinition[] | undefined>(records, 'slots') ?? []).filter(
    slot => slot.kind === 'department',
  )
  const { department } = value
  const current =
    department.type === 'own'
      ? 'own'
      : department.type === 'slot'
        ? `slot:${department.slot}`
        : department.creditCode
  const other =
    department.type === 'code'
      ? departments.find(each => each.creditCode === department.creditCode)
      : undefined
  return (
    <>
      <ChoiceEntry
        label={texts.department}
        isNeeded
        value={current}
        choices={[
          { value: 'own', label: texts.ownDepartment },
          ...departments.map(each => ({ value: each.creditCode, label: each.name })),
          ...slots.map(slot => ({ value: `slot:${slot.key}`, label: texts.slot(plainText(slot.name)) })),
        ]}
        onChange={next => {
          if (next === undefined) return
          const chosen = departments.find(each => each.creditCode === next)
          const role = chosen?.roles[0]
          onChange({
            ...value,
            department:
              next === 'own'
                ? { type: 'own' }
                : next.startsWith('slot:')
                  ? { type: 'slot', slot: next.slice(5) }
                  : { type: 'code', creditCode: next },
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
      <WordsEntry
        label={texts.question}
        value={value.question}
        onChange={question => onChange(without(value, 'question', question))}
      />
      <ConditionEntry
        label={texts.askedWhen}
        effect={texts.asked}
        owner={owner}
        value={value.condition}
        onChange={condition => onChange(without(value, 'condition', condition))}
      />
    </>
  )
}

function without<Name extends 'question' | 'condition'>(
  value: Consulted,
  name: Name,
  next: Consulted[Name] | undefined,
): Consulted {
  const copy = { ...value }
  if (next === undefined) delete copy[name]
  else copy[name] = next
  return copy
}
