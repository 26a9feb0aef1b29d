import { Button } from 'antd'
import { recordName } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { focusPlace } from '../problems/focus-place.ts'
import { useRuleProblem } from '../problems/use-rule-problem.ts'
import { goTo } from '../routing/use-route.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { rulesTexts } from '../texts/rules.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { ItemRule } from './item-rule.ts'

/** One rule: its sentence leads to where it is edited, its fields narrow the list. */
export function RuleLine({ rule, sentence, itemId, showField }: RuleLineProps) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(rulesTexts)
  const problem = useRuleProblem(rule.record.key, rule.place.text)
  const uses = new Set(rule.names.map(name => name.record).filter(key => key.startsWith('field:')))
  const edit = () => {
    goTo({ page: 'item', itemId, part: rule.part })
    editor.select(rule.record.key)
    focusPlace({ part: rule.part, record: rule.record.key, property: rule.place.path })
  }
  return (
    <li className="yd-rule">
      <button type="button" className="yd-rule__sentence" title={rule.place.text} onClick={edit}>
        <span className="yd-unseen">{texts.edit}</span>
        <span className="yd-badge">{texts.kinds[rule.kind]}</span>
        <span>{sentence}</span>
      </button>
      {problem && (
        <p className={problem.severity === 'error' ? 'yd-entry__problem' : 'yd-entry__warning'}>
          {problem.text}
        </p>
      )}
      {uses.size > 0 && (
        <div className="yd-rule__uses">
          {texts.uses}
          {[...uses].map(key => (
            <Button
              key={key}
              size="small"
              type="link"
              aria-label={texts.usesField(recordName(records, key))}
              onClick={() => showField(key)}
            >
              {recordName(records, key)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

interface RuleLineProps {
  readonly rule: ItemRule
  readonly sentence: string
  readonly itemId: string
  readonly showField: (field: RecordKey) => void
}
