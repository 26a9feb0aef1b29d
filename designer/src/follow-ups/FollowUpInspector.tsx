import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { IntegerEntry, WordsEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { RecordKey } from '../document/records.ts'
import { AccessPanel } from '../flow/AccessPanel.tsx'
import { AssigneesEntry } from '../flow/AssigneesEntry.tsx'
import { Checklist } from '../flow/Checklist.tsx'
import { KeyEntry } from '../inspector/KeyEntry.tsx'
import { useProperties } from '../inspector/use-properties.ts'
import { useRecord } from '../session/use-editor.ts'
import { followUpTexts } from '../texts/follow-ups.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { FollowUpPanelProps } from './follow-up-panel-props.ts'
import { FollowUpDocuments } from './FollowUpDocuments.tsx'
import { FollowUpOutcomes } from './FollowUpOutcomes.tsx'
import { RectificationPanel } from './RectificationPanel.tsx'
import { RevocationPanel } from './RevocationPanel.tsx'

/** Everything about one 后续程序, in the order in which it goes. */
export function FollowUpInspector({ record: key }: { readonly record: RecordKey }) {
  const followUp = useRecord(key, 'followUp')
  return followUp ? <Panels record={key} value={followUp.value} /> : null
}

function Panels({ record: key, value }: FollowUpPanelProps) {
  const texts = useTexts(followUpTexts)
  const groups = useTexts(inspectorTexts).groups
  const of = useProperties(key, value)
  const checklist = of('checklist')
  const inspectors = of('inspectors')
  return (
    <>
      <Panel title={groups.basic}>
        <WordsEntry label={texts.name} isNeeded {...of('name')} />
        <KeyEntry key={value.key} record={key} value={value.key} />
        <ConditionEntry label={texts.when} effect={texts.opened} owner={key} {...of('condition')} />
        <p className="yd-entry__help">{texts.whenHelp}</p>
      </Panel>
      <Panel title={texts.outcomes}>
        <FollowUpOutcomes followUp={value} />
      </Panel>
      <Panel title={texts.check}>
        <AssigneesEntry label={texts.checkers} record={key} {...of('assignees')} />
        <LimitEntry label={texts.checkLimit} help={texts.checkLimitHelp} isNeeded {...of('limit')} />
        <IntegerEntry
          label={texts.inspectors}
          help={texts.inspectorsHelp}
          least={1}
          most={9}
          {...inspectors}
          onChange={next => next !== undefined && inspectors.onChange(next)}
        />
        <Checklist
          label={texts.checklist}
          newPoint={texts.newPoint}
          owner={key}
          value={value.checklist ?? []}
          onChange={next => checklist.onChange(next.length === 0 ? undefined : next)}
        />
      </Panel>
      <RectificationPanel record={key} value={value} />
      <RevocationPanel record={key} value={value} />
      <FollowUpDocuments />
      <AccessPanel record={key} access={value.access} mayWrite={false} />
    </>
  )
}
