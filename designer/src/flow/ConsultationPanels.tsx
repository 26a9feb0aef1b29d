import type { ConsultationStep } from '@yibiao/schemas'
import { ChoiceEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { AskedDepartment, type Asked } from './AskedDepartment.tsx'

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
        <ListEditor<Asked>
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
          {(asked, change) => <AskedDepartment owner={key} value={asked} onChange={change} />}
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
