import { Radio } from 'antd'
import { conflictName, type MergeConflict, type MergeSide } from '../document/merge-records.ts'
import { recordName } from '../document/record-name.ts'
import type { Records } from '../document/records.ts'
import { controlTexts } from '../texts/controls.ts'
import { shellTexts } from '../texts/shell.ts'
import { usePropertyWords } from '../texts/use-property-words.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What both people changed differently, side by side, one choice each. */
export function MergeChoices({ conflicts, records, chosen, choose }: MergeChoicesProps) {
  const texts = useTexts(shellTexts)
  const controls = useTexts(controlTexts)
  const wordOf = usePropertyWords()
  const say = (value: unknown) => (value === undefined ? texts.mergeDeleted : wordsOf(value))
  return (
    <ul className="yd-merge">
      {conflicts.map(conflict => {
        const name = conflictName(conflict)
        const title = [recordName(records, conflict.record), wordOf(conflict.property) ?? texts.mergeWhole]
          .filter(Boolean)
          .join(' · ')
        return (
          <li key={name} className="yd-merge__conflict">
            <p id={`merge ${name}`}>{title}</p>
            <Radio.Group
              aria-labelledby={`merge ${name}`}
              value={chosen.get(name) ?? 'theirs'}
              onChange={event => choose(name, event.target.value === 'mine' ? 'mine' : 'theirs')}
              options={[
                { value: 'theirs', label: controls.withDetail(texts.mergeTheirs, say(conflict.theirs)) },
                { value: 'mine', label: controls.withDetail(texts.mergeMine, say(conflict.mine)) },
              ]}
            />
          </li>
        )
      })}
    </ul>
  )
}

interface MergeChoicesProps {
  readonly conflicts: readonly MergeConflict[]
  readonly records: Records
  readonly chosen: ReadonlyMap<string, MergeSide>
  readonly choose: (name: string, side: MergeSide) => void
}

/** A value short enough to be compared by eye. */
function wordsOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
