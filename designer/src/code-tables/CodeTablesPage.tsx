import type { CodeTableDefinition } from '@yibiao/schemas'
import { Button, Empty } from 'antd'
import { EntryLines } from '../controls/EntryLines.tsx'
import { focusDetail } from '../controls/focus-soon.ts'
import { Icon } from '../controls/Icon.tsx'
import { codeTablesOf } from '../document/item-names.ts'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { uniqueAmong } from '../document/unique-key.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRemoveName } from '../resolver/resolver-context.ts'
import { useChosenEntry } from '../session/use-chosen-entry.ts'
import { useRecords } from '../session/use-editor.ts'
import { codeTableTexts } from '../texts/code-tables.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CodeTableForm } from './CodeTableForm.tsx'

const part = partKey('codeTables')

/** 代码表: the lists of codes that only this item uses; a list beside the entries of the chosen one. */
export function CodeTablesPage() {
  const texts = useTexts(codeTableTexts)
  const tables = codeTablesOf(useRecords())
  const set = useSet(part)
  const removeName = useRemoveName()
  const [current, choose] = useChosenEntry(part, tables.length)
  const write = (next: readonly CodeTableDefinition[]) => set()(next.length === 0 ? undefined : next)
  const add = () => {
    const key = uniqueAmong(new Set(tables.map(table => table.key)), 'codes')
    write([...tables, { key, name: texts.newTable, edition: '1', rows: [] }])
    choose(tables.length)
    focusDetail()
  }
  return (
    <main className="yd-split" aria-label={texts.codeTables}>
      <div className="yd-split__list">
        <div className="yd-head">
          <h2>{texts.codeTables}</h2>
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
            {texts.add}
          </Button>
        </div>
        {tables.length === 0 ? (
          <Empty description={texts.none} />
        ) : (
          <EntryLines
            label={texts.codeTables}
            lines={tables.map(table => ({
              key: table.key,
              name: plainText(table.name),
              hint: texts.count(table.rows.length),
            }))}
            current={current}
            choose={choose}
            swap={(one, other) => {
              const [first, second] = [tables[one], tables[other]]
              if (first && second) write(tables.with(one, second).with(other, first))
            }}
            remove={index =>
              removeName({ type: 'codeTable', table: index }, plainText(tables[index]?.name), {
                record: part,
                path: [],
                value: tables.length === 1 ? undefined : tables.toSpliced(index, 1),
              })
            }
          />
        )}
      </div>
      <div className="yd-split__detail">
        {tables[current] && <CodeTableForm key={current} table={tables[current]} index={current} />}
      </div>
    </main>
  )
}
