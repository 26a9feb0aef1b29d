import type { ChecklistPoint } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { ChoiceEntry, SwitchEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { LongText } from '../controls/LongText.tsx'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What the handler of a task goes through point by point; a point with a condition is judged by itself. */
export function Checklist({ owner, value, onChange, ...words }: ChecklistProps) {
  const texts = useTexts(flowTexts)
  return (
    <ListEditor<ChecklistPoint>
      label={words.label ?? texts.checklist}
      value={value}
      addLabel={texts.addPoint}
      create={() => ({ id: makeId(), text: words.newPoint ?? texts.newPoint, onFailure: 'block' })}
      onChange={onChange}
    >
      {(point, change, index) => (
        <>
          <LongText
            aria-label={texts.point(index + 1)}
            value={plainText(point.text)}
            onChange={event =>
              change({
                ...point,
                text:
                  typeof point.text === 'object'
                    ? { ...point.text, 'zh-CN': event.target.value }
                    : event.target.value,
              })
            }
          />
          <ChoiceEntry
            label={texts.pointFailure}
            isNeeded
            value={point.onFailure}
            choices={[
              { value: 'block', label: texts.pointFailures.block },
              { value: 'needsReason', label: texts.pointFailures.needsReason },
            ]}
            onChange={next => change({ ...point, onFailure: next === 'block' ? 'block' : 'needsReason' })}
          />
          {(point.rule === undefined || point.needsEvidence === true) && (
            <SwitchEntry
              label={texts.pointEvidence(index + 1)}
              help={texts.pointEvidenceHelp}
              value={point.needsEvidence}
              onChange={needsEvidence => {
                const { needsEvidence: _, ...rest } = point
                change(needsEvidence === true ? { ...rest, needsEvidence } : rest)
              }}
            />
          )}
          <ConditionEntry
            label={texts.pointRule(index + 1)}
            effect={texts.pointMet}
            owner={owner}
            value={point.rule}
            onChange={rule => {
              const { rule: _, needsEvidence, ...rest } = point
              // A rule attaches no evidence: what it judges asks for none.
              if (rule !== undefined) return change({ ...rest, rule })
              change(needsEvidence === undefined ? rest : { ...rest, needsEvidence })
            }}
          />
        </>
      )}
    </ListEditor>
  )
}

interface ChecklistProps {
  /** The points of a review when absent. */
  readonly label?: string
  /** What a new point says. */
  readonly newPoint?: string
  /** The step or follow-up: decides which names a condition can use. */
  readonly owner: RecordKey
  readonly value: readonly ChecklistPoint[]
  readonly onChange: (value: ChecklistPoint[]) => void
}
