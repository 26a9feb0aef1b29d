import type { Option, OptionSource } from '@yibiao/schemas'
import { Input } from 'antd'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { ChoiceEntry, TextEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind, childrenOf } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecord, useRecords } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useSet } from './use-set.ts'

/** Where the options of a choice come from, and the options themselves. */
export function OptionsEntry({ record: key }: { readonly record: RecordKey }) {
  const texts = useTexts(inspectorTexts)
  const records = useRecords()
  const field = useRecord(key, 'field')
  const write = useSet(key)('options')
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
  const change = (type: string | undefined) => {
    const starts: Record<string, OptionSource | undefined> = {
      inline: { type: 'inline', options: [{ value: '1', label: texts.option(1) }] },
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
          onChange={next => write({ type: 'inline', options: next })}
        />
      )}
      {options.type === 'codeTable' && (
        <>
          <TextEntry
            label={texts.codeTable}
            isMono
            value={options.codeTable}
            onChange={next => next !== undefined && write({ ...options, codeTable: next })}
          />
          <ExpressionEntry
            label={texts.filter}
            owner={key}
            value={options.filter}
            onChange={next =>
              write(
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
              onChange={next => next !== undefined && write({ ...options, [property]: next })}
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
            if (repeat) write(rowsOf(repeat.value.key, childKeys(repeat.key)))
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

function InlineOptions({
  owner,
  value,
  onChange,
}: {
  readonly owner: RecordKey
  readonly value: readonly Option[]
  readonly onChange: (value: Option[]) => void
}) {
  const texts = useTexts(inspectorTexts)
  return (
    <ListEditor
      label={texts.options}
      value={value}
      addLabel={texts.addOption}
      fewest={1}
      create={() => ({ value: freeValue(value), label: texts.option(value.length + 1) })}
      onChange={onChange}
    >
      {(option, change, index) => (
        <>
          <div className="yd-option">
            <Input
              size="small"
              aria-label={texts.optionLabel(index + 1)}
              value={plainText(option.label)}
              onChange={event =>
                change({
                  ...option,
                  label:
                    typeof option.label === 'object'
                      ? { ...option.label, 'zh-CN': event.target.value }
                      : event.target.value,
                })
              }
            />
            <Input
              size="small"
              className="yd-option__value yd-mono"
              aria-label={texts.optionValue(index + 1)}
              value={option.value}
              onChange={event => change({ ...option, value: event.target.value })}
            />
          </div>
          {option.visibleWhen !== undefined && (
            <ConditionEntry
              label={texts.optionVisible(index + 1)}
              effect={texts.effects.visible}
              owner={owner}
              value={option.visibleWhen}
              onChange={next => {
                const { visibleWhen: _old, ...rest } = option
                change(next === undefined ? rest : { ...rest, visibleWhen: next })
              }}
            />
          )}
        </>
      )}
    </ListEditor>
  )
}

function freeValue(options: readonly Option[]): string {
  let number = options.length + 1
  while (options.some(option => option.value === String(number))) number += 1
  return String(number)
}
