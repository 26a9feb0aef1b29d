import type { RecordKey, StepValue } from '../document/records.ts'
import { ChoiceEntry, IntegerEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { useSet } from '../inspector/use-set.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'

type Step = Extract<StepValue, { type: 'parallelGateway' }>

/** Which branches of a parallel gateway must arrive. */
export function JoinPanel({ record, step }: { readonly record: RecordKey; readonly step: Step }) {
  const texts = useTexts(flowTexts)
  const set = useSet(record)
  return (
    <Panel title={texts.panels.join}>
      <ChoiceEntry
        label={texts.join}
        isNeeded
        value={step.join.type}
        choices={(['all', 'any', 'some'] as const).map(each => ({
          value: each,
          label: texts.joins[each],
        }))}
        onChange={next => set('join')(next === 'some' ? { type: 'some', count: 1 } : { type: next })}
      />
      {step.join.type === 'some' && (
        <IntegerEntry
          label={texts.joinCount}
          least={1}
          value={step.join.count}
          onChange={next => next !== undefined && set('join', 'count')(next)}
        />
      )}
    </Panel>
  )
}
