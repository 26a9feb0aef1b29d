import type { AssigneeRule } from '@yibiao/schemas'
import type { RecordKey, StepValue } from '../document/records.ts'
import { TemplateEntry } from '../documents/TemplateEntry.tsx'
import { ChoiceEntry, IntegerEntry, SwitchEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AssigneesEntry } from './AssigneesEntry.tsx'
import { LicenceEntries } from './LicenceEntries.tsx'

type Step = Extract<StepValue, { type: 'serviceTask' }>

/** Nobody is refused because a source does not answer (信用校验): somebody judges in its place, or the process stops. */
function SourceFailure({ record, step }: ServiceTaskPanelProps) {
  const texts = useTexts(flowTexts)
  const of = useProperties(record, step)
  const { value, onChange, place } = of('onFailure')
  return (
    <>
      <SwitchEntry
        label={texts.judgedOnFailure}
        help={texts.judgedOnFailureHelp}
        place={place}
        value={value !== undefined}
        onChange={isOn => onChange(isOn ? reviewer : undefined)}
      />
      {value !== undefined && (
        <AssigneesEntry label={texts.judge} record={record} value={value} onChange={onChange} />
      )}
    </>
  )
}

const reviewer: AssigneeRule = { type: 'role', role: { type: 'role', role: 'reviewer' } }

interface ServiceTaskPanelProps {
  readonly record: RecordKey
  readonly step: Step
}

/** What the system does by itself. */
export function ServiceTaskPanel({ record, step }: ServiceTaskPanelProps) {
  const texts = useTexts(flowTexts)
  const of = useProperties(record, step)
  const set = useSet(record)
  const records = useRecords()
  const documents = recordsOfKind(records, 'document').map(({ value }) => ({
    value: value.id,
    label: plainText(value.name),
  }))
  const sources = recordsOfKind(records, 'source').map(({ value }) => ({
    value: value.key,
    label: plainText(value.name),
  }))
  return (
    <Panel title={texts.actions[step.action.type]}>
      {step.action.type === 'issueDocument' && (
        <ChoiceEntry
          label={texts.template}
          isNeeded
          value={step.action.template}
          choices={documents}
          onChange={set('action', 'template')}
        />
      )}
      {step.action.type === 'callSource' && (
        <ChoiceEntry
          label={texts.source}
          isNeeded
          value={step.action.source}
          choices={sources}
          onChange={set('action', 'source')}
        />
      )}
      {step.action.type === 'notify' && (
        <>
          <ChoiceEntry
            label={texts.to}
            isNeeded
            value={step.action.to}
            choices={[
              { value: 'applicant', label: texts.recipients.applicant },
              { value: 'officers', label: texts.recipients.officers },
            ]}
            onChange={set('action', 'to')}
          />
          <TemplateEntry
            label={texts.subject}
            owner={record}
            value={step.action.subject}
            onChange={set('action', 'subject')}
          />
          <TemplateEntry
            label={texts.body}
            lines={4}
            owner={record}
            value={step.action.body}
            onChange={set('action', 'body')}
          />
        </>
      )}
      {step.action.type === 'issueLicence' && (
        <LicenceEntries record={record} action={step.action} onChange={set('action')} />
      )}
      <IntegerEntry label={texts.retries} least={0} most={10} {...of('retries')} />
      {step.action.type === 'callSource' && <SourceFailure record={record} step={step} />}
    </Panel>
  )
}
