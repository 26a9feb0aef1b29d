import type { DecisionTableDefinition } from '@yibiao/schemas'
import { Button, Empty } from 'antd'
import { ruleSubjects } from '../conditions/rule-subjects.ts'
import { EntryLines } from '../controls/EntryLines.tsx'
import { focusDetail } from '../controls/focus-soon.ts'
import { Icon } from '../controls/Icon.tsx'
import { decisionsOf } from '../document/item-names.ts'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { uniqueAmong } from '../document/unique-key.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRemoveName } from '../resolver/resolver-context.ts'
import { useChosenEntry } from '../session/use-chosen-entry.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { emptyRule } from './edit-table.ts'

const part = partKey('decisions')

/** 决策表: what a rule step of the flow decides by; a list beside the chosen table. */
export function DecisionsPage() {
  const texts = useTexts(decisionTexts)
  const conditions = useTexts(conditionTexts)
  const records = useRecords()
  const tables = decisionsOf(records)
  const set = useSet(part)
  const removeName = useRemoveName()
  const [current, choose] = useChosenEntry(part, tables.length)
  const write = (next: readonly DecisionTableDefinition[]) => set()(next.length === 0 ? undefined : next)
  const add = () => {
    const [subject] = ruleSubjects(records, { record: part }, conditions)
    const columns = {
      inputs: [
        { id: makeId(), label: subject?.label ?? texts.newInput, expression: subject?.text ?? 'today()' },
      ],
      outputs: [{ id: makeId(), key: 'result', label: texts.newOutput, valueType: 'text' as const }],
    }
    const table: DecisionTableDefinition = {
      id: makeId(),
      key: uniqueAmong(new Set(tables.map(({ key }) => key)), 'decision'),
      name: texts.newTable,
      hitPolicy: 'U',
      ...columns,
      rules: [],
    }
    write([...tables, { ...table, rules: [emptyRule(table, makeId())] }])
    choose(tables.length)
    focusDetail()
  }
  return (
    <main className="yd-split" aria-label={texts.decisions}>
      <div className="yd-split__list">
        <div className="yd-head">
          <h2>{texts.decisions}</h2>
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
            {texts.add}
          </Button>
        </div>
        {tables.length === 0 ? (
          <Empty description={texts.none} />
        ) : (
          <EntryLines
            label={texts.decisions}
            lines={tables.map(table => ({
              key: table.id,
              name: plainText(table.name),
              hint: texts.hint(table.rules.length, texts.policies[table.hitPolicy]),
            }))}
            current={current}
            choose={choose}
            swap={(one, other) => {
              const [first, second] = [tables[one], tables[other]]
              if (first && second) write(tables.with(one, second).with(other, first))
            }}
            remove={index =>
              removeName({ type: 'decision', decision: index }, plainText(tables[index]?.name), {
                record: part,
                path: [],
                value: tables.length === 1 ? undefined : tables.toSpliced(index, 1),
              })
            }
          />
        )}
      </div>
      <div className="yd-split__detail">
        {tables[current] && <DecisionForm key={tables[current].id} table={tables[current]} index={current} />}
      </div>
    </main>
  )
}
