import type { CodeTableDefinition } from '@yibiao/schemas'
import { TextEntry, WordsEntry } from '../controls/entries.tsx'
import { NameEntry } from '../controls/NameEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { UsesList } from '../controls/UsesList.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { codeTableTexts } from '../texts/code-tables.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CodeRows } from './CodeRows.tsx'

const part = partKey('codeTables')

/** One code table: its names, its entries and where it is used. */
export function CodeTableForm({ table, index }: CodeTableFormProps) {
  const texts = useTexts(codeTableTexts)
  const keyWords = useTexts(inspectorTexts)
  const set = useSet(part)
  return (
    <>
      <h2 className="yd-inspector__title">{plainText(table.name)}</h2>
      <Panel title={texts.basic}>
        <div className="yd-columns">
          <WordsEntry label={texts.name} isNeeded value={table.name} onChange={set(index, 'name')} />
          <NameEntry
            name={{ type: 'codeTable', table: index }}
            label={keyWords.key}
            help={keyWords.keyHelp}
            place={`${part} ${index}/key`}
          />
          <TextEntry
            label={texts.edition}
            help={texts.editionHelp}
            value={table.edition}
            onChange={next => set(index, 'edition')(next ?? '')}
          />
        </div>
      </Panel>
      <Panel title={texts.rows} hint={texts.count(table.rows.length)}>
        <CodeRows table={table} index={index} />
      </Panel>
      <Panel title={texts.uses}>
        <UsesList name={{ type: 'codeTable', table: index }} />
      </Panel>
    </>
  )
}

interface CodeTableFormProps {
  readonly table: CodeTableDefinition
  readonly index: number
}
