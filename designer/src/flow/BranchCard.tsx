import { ItemHandle } from '../canvas/ItemHandle.tsx'
import { useItem } from '../canvas/use-item.ts'
import { useRuleWords } from '../conditions/use-rule-words.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecord } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { flowTexts } from '../texts/flow.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import type { StepListComponent } from './step-list-props.ts'

/** A branch of a gateway: when it is taken, and its steps. */
export function BranchCard({ Steps, record: key, level }: BranchCardProps) {
  const texts = useTexts(flowTexts)
  const conditions = useTexts(conditionTexts)
  const branch = useRecord(key, 'branch')
  const item = useItem(key)
  const say = useItemWords()
  const words = useRuleWords({ record: key }, branch?.value.condition)
  if (!branch) return null
  const { value } = branch
  const name = value.isDefault ? texts.defaultBranch : say(value.name)
  const sentence = value.isDefault
    ? texts.defaultWhen
    : value.condition === 'false'
      ? texts.noCondition
      : words === undefined
        ? value.condition
        : conditions.sentence(words, texts.taken)
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
