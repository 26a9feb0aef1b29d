import type { AssigneeRule } from '@yibiao/schemas'
import { ChoiceEntry } from '../controls/entries.tsx'
import type { RecordKey, StepValue } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AssigneesEntry } from './AssigneesEntry.tsx'

type TaskValue = Extract<StepValue, { type: 'userTask' }>

const ways = ['fallback', 'processAdministrator', 'incident'] as const
const firstFallback: AssigneeRule = { type: 'role', role: { type: 'role', role: 'reviewer' } }

/** Who gets a task when the rule finds nobody. */
export function NobodyEntry({ record: key, step }: { readonly record: RecordKey; readonly step: TaskValue }) {
  const texts = useTexts(flowTexts)
  const set = useSet(key)
  return (
    <>
      <ChoiceEntry
        label={texts.whenNobody}
        value={step.whenNobody}
        choices={ways.map(each => ({ value: each, label: texts.nobody[each] }))}
        onChange={next =>
          set()(
            withNobody(
              step,
              ways.find(each => each === next),
            ),
          )
        }
      />
      {step.whenNobody === 'fallback' && (
        <AssigneesEntry
          label={texts.fallback}
          record={key}
          value={step.fallback ?? firstFallback}
          onChange={set('fallback')}
        />
      )}
    </>
  )
}

/** Somebody to fall back on is named only where the task goes to them. */
function withNobody(step: TaskValue, way: TaskValue['whenNobody']): object {
  const { whenNobody: _, fallback, ...rest } = step
  if (way === undefined) return rest
  return way === 'fallback'
    ? { ...rest, whenNobody: way, fallback: fallback ?? firstFallback }
    : { ...rest, whenNobody: way }
}
