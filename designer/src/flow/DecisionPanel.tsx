import type { DecisionTableDefinition } from '@yibiao/schemas'
import type { RecordKey, StepValue } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { ChoiceEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AssigneesEntry } from './AssigneesEntry.tsx'

type Step = Extract<StepValue, { type: 'businessRuleTask' }>

/** The decision table, who judges what it leaves open, and when it grants by itself (秒批). */
export function DecisionPanel({ record, step }: { readonly record: RecordKey; readonly step: Step }) {
  const texts = useTexts(flowTexts)
  const of = useProperties(record, step)
  const records = useRecords()
  const tables = partOf<readonly DecisionTableDefinition[] | undefined>(records, 'decisions') ?? []
  return (
    <Panel title={texts.kinds.businessRuleTask}>
      <ChoiceEntry
        label={texts.decision}
        isNeeded
        {...of('decision')}
        choices={tables.map(table => ({ value: table.key, label: plainText(table.name) }))}
      />
      <AssigneesEntry label={texts.uncertain} record={record} {...of('onUncertain')} />
      <ConditionEntry
        label={texts.grantsWhen}
        effect={texts.grantedAtOnce}
        owner={record}
        {...of('grantsWhen')}
      />
      <p className="yd-entry__help">{texts.grantsWhenHelp}</p>
    </Panel>
  )
}
