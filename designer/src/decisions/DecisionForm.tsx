import type { DecisionTableDefinition } from '@yibiao/schemas'
import { useState } from 'react'
import { choicesOf } from '../controls/choices-of.ts'
import { ChoiceEntry, WordsEntry } from '../controls/entries.tsx'
import { NameEntry } from '../controls/NameEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { UsesList } from '../controls/UsesList.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DecisionColumns } from './DecisionColumns.tsx'
import { DecisionGrid } from './DecisionGrid.tsx'
import { DecisionTrialPanel } from './DecisionTrialPanel.tsx'
import { useTrial } from './use-trial.ts'

const part = partKey('decisions')

/** One decision table: its columns, its rules and what they make of samples. */
export function DecisionForm({ table, index }: DecisionFormProps) {
  const texts = useTexts(decisionTexts)
  const keyWords = useTexts(inspectorTexts)
  const set = useSet(part)
  const [samples, setSamples] = useState<Readonly<Record<string, string>>>({})
  const trial = useTrial(table, samples)
  return (
    <>
      <h2 className="yd-inspector__title">{plainText(table.name)}</h2>
      <Panel title={texts.basic}>
        <div className="yd-columns">
          <WordsEntry label={texts.name} isNeeded value={table.name} onChange={set(index, 'name')} />
          <NameEntry
            name={{ type: 'decision', decision: index }}
            label={keyWords.key}
            help={keyWords.keyHelp}
            place={`${part} ${index}/key`}
          />
          <ChoiceEntry
            label={texts.hitPolicy}
            help={texts.policyHelp[table.hitPolicy]}
            isNeeded
            value={table.hitPolicy}
            choices={choicesOf(texts.policies)}
            onChange={set(index, 'hitPolicy')}
          />
        </div>
      </Panel>
      <Panel title={texts.columns}>
        <DecisionColumns table={table} index={index} />
      </Panel>
      <Panel title={texts.rules} hint={texts.count(table.rules.length)}>
        <DecisionGrid table={table} index={index} matched={'rules' in trial ? trial.rules : []} />
      </Panel>
      <Panel title={texts.trial}>
        <DecisionTrialPanel table={table} trial={trial} samples={samples} change={setSamples} />
      </Panel>
      <Panel title={texts.uses}>
        <UsesList name={{ type: 'decision', decision: index }} />
      </Panel>
    </>
  )
}

interface DecisionFormProps {
  readonly table: DecisionTableDefinition
  readonly index: number
}
