import type { RecordKey, StepValue } from '../document/records.ts'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { ChoiceEntry, SeveralEntry, SwitchEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AssigneesEntry } from './AssigneesEntry.tsx'

type Step = Extract<StepValue, { type: 'publicNotice' }>

/** 公示: how long, what is shown, what happens to objections. */
export function PublicNoticePanel({ record, step }: { readonly record: RecordKey; readonly step: Step }) {
  const texts = useTexts(flowTexts)
  const of = useProperties(record, step)
  const set = useSet(record)
  const records = useRecords()
  const fields = recordsOfKind(records, 'field').map(({ value }) => ({
    value: value.id,
    label: plainText(value.label),
  }))
  const { onObjection } = step
  // After acceptance nothing goes back before it, and before the decision is made nothing comes after it.
  const steps = recordsOfKind(records, 'step')
    .filter(
      ({ value }) =>
        (value.type === 'userTask' && value.phase === 'review') ||
        (onObjection.type === 'return' && onObjection.step === value.id),
    )
    .map(({ value }) => ({ value: value.id, label: plainText(value.name) }))
  return (
    <Panel title={texts.kinds.publicNotice}>
      <LimitEntry label={texts.noticeLimit} isNeeded {...of('limit')} />
      <SeveralEntry
        label={texts.noticeFields}
        help={texts.noticeFieldsHelp}
        value={step.fields}
        choices={fields}
        onChange={next => set('fields')(next ?? [])}
      />
      <ConditionEntry label={texts.skipWhen} effect={texts.skipped} owner={record} {...of('skipWhen')} />
      <SwitchEntry
        label={texts.counts}
        value={step.countsAgainstLimit}
        onChange={next => set('countsAgainstLimit')(next ?? false)}
      />
      <ChoiceEntry
        label={texts.onObjection}
        isNeeded
        value={onObjection.type}
        choices={(['task', 'return'] as const)
          .filter(type => type === 'task' || steps.length > 0 || onObjection.type === type)
          .map(type => ({ value: type, label: texts.objectionWays[type] }))}
        onChange={next => set('onObjection')(next === 'return' ? returnTo(steps.at(-1)?.value) : judged)}
      />
      {onObjection.type === 'task' ? (
        <AssigneesEntry
          label={texts.objections}
          record={record}
          value={onObjection.assignees}
          onChange={set('onObjection', 'assignees')}
        />
      ) : (
        <ChoiceEntry
          label={texts.objectionStep}
          isNeeded
          value={onObjection.step}
          choices={steps}
          onChange={set('onObjection', 'step')}
        />
      )}
    </Panel>
  )
}

/** Somebody judges the objection; the notice waits for it. */
const judged: Step['onObjection'] = {
  type: 'task',
  assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } },
}

function returnTo(step = ''): Step['onObjection'] {
  return { type: 'return', step }
}
