import type { Option } from '@yibiao/schemas'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { elementProperties } from '../controls/element-properties.ts'
import { TextEntry, WordsEntry } from '../controls/entries.tsx'
import { Icon } from '../controls/Icon.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { useNameDraft } from '../controls/NameEntry.tsx'
import type { PropertyPath } from '../document/property-path.ts'
import { plainText } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { controlTexts } from '../texts/controls.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { freeOptionValue } from './free-option-value.ts'

/** Options written out, those of a tree with the options below them. */
export function InlineOptions({ owner, value, isTree, above, onChange }: InlineOptionsProps) {
  const texts = useTexts(inspectorTexts)
  const path = above === undefined ? ['options', 'options'] : [...above.path, 'children']
  const numberOf = (index: number) => `${above === undefined ? '' : `${above.number}.`}${index + 1}`
  return (
    <ListEditor<Option>
      label={above === undefined ? texts.options : texts.optionsBelow(above.name)}
      value={value}
      addLabel={above === undefined ? texts.addOption : texts.addOptionBelow(above.name)}
      fewest={above === undefined ? 1 : 0}
      create={() => ({
        value: freeOptionValue(value, above?.value),
        label: texts.option(numberOf(value.length)),
      })}
      onChange={onChange}
    >
      {(option, change, index) => (
        <OptionEntries
          owner={owner}
          number={numberOf(index)}
          path={[...path, index]}
          option={option}
          isTree={isTree}
          onChange={change}
        />
      )}
    </ListEditor>
  )
}

interface InlineOptionsProps {
  readonly owner: RecordKey
  readonly value: readonly Option[]
  /** Whether an option may have options below it. */
  readonly isTree: boolean
  /** The option these are below. */
  readonly above?: {
    readonly number: string
    readonly path: PropertyPath
    readonly name: string
    readonly value: string
  }
  readonly onChange: (value: Option[]) => void
}

/** One option: its name and value, and when asked its English name, its help, its condition and what is below it. */
function OptionEntries({ owner, number, path, option, isTree, onChange }: OptionEntriesProps) {
  const texts = useTexts(inspectorTexts)
  const controls = useTexts(controlTexts)
  const hasMore =
    option.visibleWhen !== undefined || option.help !== undefined || (option.children?.length ?? 0) > 0
  const [isOpen, setIsOpen] = useState(hasMore)
  const of = elementProperties(option, onChange)
  const english = typeof option.label === 'object' ? option.label.en : undefined
  const name = plainText(option.label)
  const rename = (chinese: string, en: string | undefined) =>
    onChange({ ...option, label: en === undefined ? chinese : { 'zh-CN': chinese, en } })
  return (
    <>
      <div className="yd-option">
        <Input
          size="small"
          aria-label={texts.optionLabel(number)}
          value={name}
          onChange={event => rename(event.target.value, english)}
        />
        <OptionValue owner={owner} path={path} number={number} />
        <Button
          size="small"
          type="text"
          aria-expanded={isOpen}
          aria-label={texts.optionMore(number)}
          title={texts.optionMore(number)}
          icon={<Icon name="more" size={15} />}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <>
          <TextEntry
            label={controls.inEnglish(texts.optionLabel(number))}
            value={english}
            onChange={next => rename(name, next)}
          />
          <WordsEntry label={texts.optionHelp(number)} {...of('help')} />
          <ConditionEntry
            label={texts.optionVisible(number)}
            effect={texts.effects.visible}
            owner={owner}
            {...of('visibleWhen')}
          />
          {isTree && (
            <InlineOptions
              owner={owner}
              value={option.children ?? []}
              isTree
              above={{ number, path, name, value: option.value }}
              onChange={next => of('children').onChange(next.length === 0 ? undefined : next)}
            />
          )}
        </>
      )}
    </>
  )
}

interface OptionEntriesProps {
  readonly owner: RecordKey
  /** Its place in the list, for telling its boxes apart: `2`, below it `2.1`. */
  readonly number: string
  /** From the value of the field to the option. */
  readonly path: PropertyPath
  readonly option: Option
  readonly isTree: boolean
  readonly onChange: (option: Option) => void
}

/** The value, changed when the box is left: everything that compares with it is rewritten. */
function OptionValue({ owner, path, number }: Pick<OptionEntriesProps, 'owner' | 'path' | 'number'>) {
  const texts = useTexts(inspectorTexts)
  const draft = useNameDraft({ type: 'option', field: owner, path })
  return (
    <Input
      size="small"
      className="yd-option__value yd-mono"
      aria-label={texts.optionValue(number)}
      spellCheck={false}
      value={draft.value}
      {...(draft.problem === undefined ? {} : { status: 'error' as const, title: draft.problem })}
      onChange={event => draft.setDraft(event.target.value)}
      onBlur={draft.rename}
      onPressEnter={draft.rename}
    />
  )
}
