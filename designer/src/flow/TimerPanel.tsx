import type { RecordKey, StepValue } from '../document/records.ts'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { ChoiceEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { useSet } from '../inspector/use-set.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'

type Step = Extract<StepValue, { type: 'timerEvent' }>

/** How long the case waits, or until when. */
export function TimerPanel({ record, step }: { readonly record: RecordKey; readonly step: Step }) {
  const texts = useTexts(flowTexts)
  const set = useSet(record)
  return (
    <Panel title={texts.panels.limit}>
      <ChoiceEntry
        label={texts.timer}
        isNeeded
        value={step.timer.type}
        choices={(['after', 'until'] as const).map(each => ({ value: each, label: texts.timers[each] }))}
        onChange={next =>
          set('timer')(
            next === 'until'
              ? { type: 'until', date: 'today()' }
              : { type: 'after', limit: { amount: 1, unit: 'workingDay' } },
          )
        }
      />
      {step.timer.type === 'after' ? (
        <LimitEntry label={texts.wait} isNeeded value={step.timer.limit} onChange={set('timer', 'limit')} />
      ) : (
        <ExpressionEntry
          label={texts.date}
          owner={record}
          value={step.timer.date}
          onChange={next => next !== undefined && set('timer', 'date')(next)}
        />
      )}
    </Panel>
  )
}
