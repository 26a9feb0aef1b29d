import { ItemHandle } from '../canvas/ItemHandle.tsx'
import { useItem } from '../canvas/use-item.ts'
import { readSimpleCondition } from '../conditions/simple-condition.ts'
import { ruleSubjects } from '../conditions/rule-subjects.ts'
import { sentenceOf } from '../conditions/sentence-of.ts'
import { plainText } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecord, useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { StepListComponent } from './step-list-props.ts'

/** A branch of a gateway: when it is taken, and its steps. */
export function BranchCard({ Steps, record: key, level }: BranchCardProps) {
  const texts = useTexts(flowTexts)
  const conditions = useTexts(conditionTexts)
  const records = useRecords()
  const branch = useRecord(key, 'branch')
  const item = useItem(key)
  if (!branch) return null
  const { value } = branch
  const name = value.isDefault ? texts.defaultBranch : plainText(value.name)
  const condition =
    value.condition === undefined || value.condition === 'false'
      ? undefined
      : readSimpleCondition(value.condition)
  const sentence = value.isDefault
    ? texts.defaultWhen
    : value.condition === 'false'
      ? texts.noCondition
      : condition
        ? sentenceOf(condition, ruleSubjects(records, key, conditions), {
            texts: conditions,
            effect: texts.taken,
          })
        : value.condition
  return (
    <div className="yd-branch" {...item}>
      <ItemHandle record={key} name={name} level={level} isFixed={value.isDefault === true} holdsItems />
      <div className="yd-branch__head">
        <span className="yd-branch__name">{name}</span>
        {sentence && (
          <span className={value.condition === 'false' ? 'yd-branch__missing' : 'yd-branch__when'}>
            {sentence}
          </span>
        )}
      </div>
      <Steps holder={key} level={level + 1} />
    </div>
  )
}

interface BranchCardProps {
  readonly Steps: StepListComponent
  readonly record: RecordKey
  readonly level: number
}
