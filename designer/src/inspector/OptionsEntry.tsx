import type { OptionSource } from '@yibiao/schemas'
import { Input } from 'antd'
import { useState } from 'react'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry } from '../controls/entries.tsx'
import { Entry } from '../controls/Entry.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind, childrenOf } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useChangeValues } from '../resolver/resolver-context.ts'
import { useRecord, useRecords } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { InlineOptions } from './InlineOptions.tsx'
import { useSet } from './use-set.ts'

/** Where the options of a choice come from, and the options themselves. */
export function OptionsEntry({ record: key }: { readonly record: RecordKey }) {
  const texts = useTexts(inspectorTexts)
  const records = useRecords()
  const field = useRecord(key, 'field')
  const set = useSet(key)('options')
  const changeValues = useChangeValues()
  if (!field || !('options' in field.value)) return null
  const { options } = field.value
  const sources = recordsOfKind(records, 'source').map(({ value }) => ({
    value: value.key,
    label: plainText(value.name),
  }))
  const repeats = recordsOfKind(records, 'field').filter(each => each.value.type === 'repeat')
  const choices = [
    { value: 'inline', label: texts.optionSources.inline },
    { value: 'codeTable', label: texts.optionSources.codeTable },
    ...(sources.length > 0 ? [{ value: 'source', label: texts.optionSources.source }] : []),
    ...(repeats.length > 0 ? [{ value: 'rows', label: texts.optionSources.rows }] : []),
  ]
  const firstRepeat = repeats[0]
  // Values that go and are used elsewhere are settled first.
  const write = (next: OptionSource) =>
    changeValues({ type: 'field', field: key }, { record: key, path: ['options'], value: next })
  const change = (type: string | undefined) => {
    const starts: Record<string, OptionSource | undefined> = {
      inline: { type: 'inline', options: [{ value: '1', label: texts.option('1') }] },
      codeTable: { type: 'codeTable', codeTable: 'codeTable' },
      source: sources[0] && {
        type: 'source',
        source: sources[0].value,
        items: 'response',
        value: 'item.code',
        label: 'item.name',
      },
      rows: firstRepeat && rowsOf(firstRepeat.value.key, childKeys(firstRepeat.key)),
    }
    const start = type === undefined ? undefined : starts[type]
    if (start) write(start)
  }
  const childKeys = (repeat: RecordKey): string[] =>
    childrenOf(records, repeat).flatMap(child => (child.kind === 'field' ? [child.value.key] : []))
  return (
    <>
      <ChoiceEntry
        label={texts.optionSource}
        value={options.type}
        choices={choices}
        isNeeded
        onChange={change}
      />
      {options.type === 'inline' && (
        <InlineOptions
          owner={key}
          value={options.options}
          isTree={field.value.type === 'treeChoice'}
          onChange={next => write({ type: 'inline', options: next })}
        />
      )}
      {options.type === 'codeTable' && (
        <>
          <CodeTableEntry
            key={options.codeTable}
            value={options.codeTable}
            onChange={codeTable => write({ ...options, codeTable })}
          />
          <ExpressionEntry
            label={texts.filter}
            owner={key}
            value={options.filter}
            onChange={next =>
              set(
                next === undefined
                  ? { type: 'codeTable', codeTable: options.codeTable }
                  : { ...options, filter: next },
              )
            }
          />
        </>
      )}
      {options.type === 'source' && (
        <>
          <ChoiceEntry
            label={texts.source}
            value={options.source}
            choices={sources}
            isNeeded
            onChange={next => next !== undefined && write({ ...options, source: next })}
          />
          {(['items', 'value', 'label'] as const).map(property => (
            <ExpressionEntry
              key={property}
              label={texts.ofSource[property]}
              owner={key}
              value={options[property]}
              onChange={next => next !== undefined && set({ ...options, [property]: next })}
            />
          ))}
        </>
      )}
      {options.type === 'rows' && (
        <ChoiceEntry
          label={texts.repeat}
          value={options.repeat}
          choices={repeats.map(({ value }) => ({ value: value.key, label: plainText(value.label) }))}
          isNeeded
          onChange={next => {
            const repeat = repeats.find(each => each.value.key === next)
            const rows = repeat && rowsOf(repeat.value.key, childKeys(repeat.key))
            if (rows) write(rows)
          }}
        />
      )}
    </>
  )
}

function rowsOf(repeat: string, columns: readonly string[]): OptionSource | undefined {
  const [first] = columns
  return first === undefined ? undefined : { type: 'rows', repeat, value: first, label: first }
}

/** The key of the table, taken when the box is left: half a key is no table. */
function CodeTableEntry({ value, onChange }: CodeTableEntryProps) {
  const texts = useTexts(inspectorTexts)
  const [draft, setDraft] = useState(value)
  const take = () => {
    const next = draft.trim()
    setDraft(value)
    if (next !== '' && next !== value) onChange(next)
  }
  return (
    <Entry label={texts.codeTable}>
      {control => (
        <Input
          {...control}
          className="yd-mono"
          spellCheck={false}
          value={draft}
          onChange={event => setDraft(event.target.value)}
          onBlur={take}
          onPressEnter={take}
        />
      )}
    </Entry>
  )
}

interface CodeTableEntryProps {
  readonly value: string
  readonly onChange: (value: string) => void
}
