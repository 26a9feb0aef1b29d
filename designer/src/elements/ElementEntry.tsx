import { dataElements, findElement } from '@yibiao/core/elements'
import type { Field } from '@yibiao/schemas'
import { AutoComplete } from 'antd'
import { Entry } from '../controls/Entry.tsx'
import { elementTexts } from '../texts/elements.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { canBe } from './apply-element.ts'

/** The data element of a field: one of the catalogue that its type can be, or a name of one's own. */
export function ElementEntry({ type, value, onChange }: ElementEntryProps) {
  const texts = useTexts(inspectorTexts)
  const words = useTexts(elementTexts)
  const { locale } = useLocale()
  const known = value === undefined ? undefined : findElement(value)
  const isWrong = known !== undefined && !canBe(known, type)
  return (
    <Entry
      label={texts.element}
      help={known ? words.chosen(known.label[locale]) : texts.elementHelp}
      warning={isWrong ? words.wrongType(known.label[locale]) : undefined}
    >
      {control => (
        <AutoComplete
          {...control}
          className="yd-wide"
          value={value ?? ''}
          options={dataElements
            .filter(element => canBe(element, type))
            .map(element => ({ value: element.name, label: `${element.label[locale]} · ${element.name}` }))}
          showSearch={{
            filterOption: (search, option) =>
              option?.label.toLowerCase().includes(search.trim().toLowerCase()) ?? false,
          }}
          onChange={next => onChange(typeof next === 'string' && next !== '' ? next : undefined)}
        />
      )}
    </Entry>
  )
}

interface ElementEntryProps {
  readonly type: Field['type']
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}
