import type { LocalizedText } from '@yibiao/schemas'
import { Button, Input, InputNumber, Select, Switch } from 'antd'
import { useState } from 'react'
import { plainText } from '../document/record-name.ts'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Entry } from './Entry.tsx'
import { LongText } from './LongText.tsx'
import { splitTexts, splitWhileTyping } from './split-texts.ts'

interface Given<Value> {
  readonly label: string
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly place?: string | undefined
  readonly value: Value | undefined
  /** `undefined` takes the property away. */
  readonly onChange: (value: Value | undefined) => void
}

/** One line of text without languages. */
export function TextEntry({
  value,
  onChange,
  isMono,
  ...entry
}: Given<string> & { readonly isMono?: boolean }) {
  return (
    <Entry {...entry}>
      {control => (
        <Input
          {...control}
          className={isMono ? 'yd-mono' : ''}
          value={value ?? ''}
          onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      )}
    </Entry>
  )
}

/** A text people read: Chinese, and English where the item is bilingual. */
export function WordsEntry(
  given: Given<LocalizedText> & { readonly lines?: number; readonly isNeeded?: boolean },
) {
  const { value, onChange, lines, isNeeded, label, ...entry } = given
  const texts = useTexts(controlTexts)
  const english = typeof value === 'object' ? value.en : undefined
  const [showsEnglish, setShowsEnglish] = useState(english !== undefined)
  const chinese = plainText(value)
  const write = (zh: string, en: string | undefined) => {
    if (en !== undefined && en !== '') return onChange({ 'zh-CN': zh, en })
    onChange(zh === '' && !isNeeded ? undefined : zh)
  }
  return (
    <>
      <Entry label={label} {...entry}>
        {control => (
          <div className="yd-words">
            {lines ? (
              <LongText
                {...control}
                value={chinese}
                lines={lines}
                onChange={event => write(event.target.value, english)}
              />
            ) : (
              <Input {...control} value={chinese} onChange={event => write(event.target.value, english)} />
            )}
            <Button
              size="small"
              type="text"
              aria-pressed={showsEnglish}
              aria-label={texts.showEnglish(label)}
              onClick={() => setShowsEnglish(shown => !shown)}
            >
              EN
            </Button>
          </div>
        )}
      </Entry>
      {showsEnglish && (
        <Entry label={texts.inEnglish(label)}>
          {control =>
            lines ? (
              <LongText
                {...control}
                value={english ?? ''}
                lines={lines}
                onChange={event => write(chinese, event.target.value)}
              />
            ) : (
              <Input
                {...control}
                value={english ?? ''}
                onChange={event => write(chinese, event.target.value)}
              />
            )
          }
        </Entry>
      )}
    </>
  )
}

/** A whole number. */
export function IntegerEntry(
  given: Given<number> & { readonly least?: number | undefined; readonly most?: number | undefined },
) {
  const { value, onChange, least, most, ...entry } = given
  return (
    <Entry {...entry}>
      {control => (
        <InputNumber<number>
          {...control}
          className="yd-wide"
          precision={0}
          value={value ?? null}
          {...(least === undefined ? {} : { min: least })}
          {...(most === undefined ? {} : { max: most })}
          onChange={next => onChange(next ?? undefined)}
        />
      )}
    </Entry>
  )
}

/** A decimal number kept as the canonical text of the contract. */
export function DecimalEntry({ value, onChange, ...entry }: Given<string>) {
  return (
    <Entry {...entry}>
      {control => (
        <InputNumber<string>
          {...control}
          className="yd-wide"
          stringMode
          value={value ?? null}
          onChange={next => onChange(next === null || next === '' ? undefined : String(next))}
        />
      )}
    </Entry>
  )
}

/** Yes, or not set. */
export function SwitchEntry({ value, onChange, ...entry }: Given<boolean>) {
  return (
    <div className="yd-entry--switch">
      <Entry {...entry}>
        {({ status: _status, ...control }) => (
          <Switch
            {...control}
            size="small"
            checked={value ?? false}
            onChange={next => onChange(next ? true : undefined)}
          />
        )}
      </Entry>
    </div>
  )
}

function isTypingIn(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.value !== ''
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** Cannot be chosen now; the help says why. */
  readonly disabled?: boolean
}

/** One of several values. */
export function ChoiceEntry(
  given: Given<string> & {
    readonly choices: readonly Choice[]
    readonly isNeeded?: boolean | undefined
    readonly placeholder?: string | undefined
  },
) {
  const { value, onChange, choices, isNeeded, placeholder, ...entry } = given
  const texts = useTexts(controlTexts)
  return (
    <Entry {...entry}>
      {control => (
        <Select<string>
          {...control}
          className="yd-wide"
          value={value ?? null}
          allowClear={!isNeeded}
          placeholder={placeholder ?? texts.choose}
          showSearch={choices.length > 8 ? { optionFilterProp: 'label' } : false}
          options={[...choices]}
          onChange={next => onChange(next ?? undefined)}
          // The cross that takes the value away is for the pointer alone. Delete would open the list.
          onKeyDown={event => {
            const isEmptying = event.key === 'Backspace' && !isNeeded && value !== undefined
            if (isEmptying && !isTypingIn(event.target)) onChange(undefined)
          }}
        />
      )}
    </Entry>
  )
}

/** Any of several values; none picked takes the property away unless it is needed. */
export function SeveralEntry(
  given: Given<readonly string[]> & {
    readonly choices: readonly Choice[]
    readonly isNeeded?: boolean | undefined
  },
) {
  const { value, onChange, choices, isNeeded, ...entry } = given
  const texts = useTexts(controlTexts)
  return (
    <Entry {...entry}>
      {control => (
        <Select<string[]>
          {...control}
          className="yd-wide"
          mode="multiple"
          value={[...(value ?? [])]}
          placeholder={texts.chooseSeveral}
          options={[...choices]}
          optionFilterProp="label"
          onChange={next => {
            if (next.length > 0)
              onChange(choices.map(choice => choice.value).filter(each => next.includes(each)))
            else if (!isNeeded) onChange(undefined)
          }}
        />
      )}
    </Entry>
  )
}

/** A day as the contract writes it. */
export function DateEntry({ value, onChange, ...entry }: Given<string>) {
  return (
    <Entry {...entry}>
      {control => (
        <Input
          {...control}
          type="date"
          max="9999-12-31"
          value={value ?? ''}
          onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      )}
    </Entry>
  )
}

/** Words of one's own, typed or taken from the usual ones; none takes the property away. */
export function TextsEntry({
  value,
  onChange,
  usual,
  ...entry
}: Given<readonly string[]> & { readonly usual?: readonly string[] }) {
  const texts = useTexts(controlTexts)
  return (
    <Entry {...entry} help={entry.help ?? texts.textsHelp}>
      {control => (
        <Select<string[]>
          {...control}
          className="yd-wide"
          mode="tags"
          value={[...(value ?? [])]}
          options={(usual ?? []).map(each => ({ value: each, label: each }))}
          {...(usual ? {} : { open: false, suffixIcon: null, tokenSeparators: splitWhileTyping })}
          onChange={next => {
            const isWhole = (text: string) => value?.includes(text) || usual?.includes(text)
            const all = next.flatMap(text => (isWhole(text) ? text : splitTexts(text)))
            onChange(all.length === 0 ? undefined : [...new Set(all)])
          }}
        />
      )}
    </Entry>
  )
}
