import { mergeLabels, nameMerge } from '@yibiao/core/documents'
import { localize } from '@yibiao/core/fields'
import { Button, type GetRef, type Input } from 'antd'
import { useRef, useState } from 'react'
import { ButtonMenu } from '../controls/ButtonMenu.tsx'
import { Entry } from '../controls/Entry.tsx'
import { LongText } from '../controls/LongText.tsx'
import type { RecordKey } from '../document/records.ts'
import { useRecord, useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { documentsTexts } from '../texts/documents.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { mergeFields } from './merge-fields.ts'

/** A text with merge fields, put in at the cursor from a list of the form's fields and the case's facts. */
export function TemplateEntry({ label, value, owner, lines = 2, onChange }: TemplateEntryProps) {
  const texts = useTexts(documentsTexts)
  const words = useTexts(conditionTexts)
  const records = useRecords()
  const { locale } = useLocale()
  const document = useRecord(owner, 'document')
  const inputs = (document?.value.inputs ?? []).filter(({ type }) => type !== 'rows')
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<GetRef<typeof Input.TextArea>>(null)
  const insert = (expression: string) => {
    const area = box.current?.resizableTextArea?.textArea
    const at = area?.selectionStart ?? value.length
    const placeholder = `\${${expression}}`
    onChange(value.slice(0, at) + placeholder + value.slice(area?.selectionEnd ?? at))
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(at + placeholder.length, at + placeholder.length)
    })
  }
  // A letter has many such texts: what can be put in is gathered when somebody asks for it.
  const offered = () => [
    {
      key: 'facts',
      type: 'group' as const,
      label: texts.caseFacts,
      children: Object.keys(mergeLabels).map(key => ({ key, label: nameMerge(key, locale) ?? key })),
    },
    ...(inputs.length === 0
      ? []
      : [
          {
            key: 'inputs',
            type: 'group' as const,
            label: texts.inputs,
            children: inputs.map(({ key, label: name }) => ({
              key: `input.${key}`,
              label: localize(name, locale),
            })),
          },
        ]),
    {
      key: 'fields',
      type: 'group' as const,
      label: texts.formFields,
      children: mergeFields(records, owner, words).map(({ text, label: name }) => ({
        key: text,
        label: name,
      })),
    },
  ]
  return (
    <Entry label={label}>
      {control => (
        <div className="yd-template">
          <LongText
            {...control}
            ref={box}
            value={value}
            lines={lines}
            mostLines={14}
            onChange={event => onChange(event.target.value)}
          />
          <ButtonMenu
            onOpen={setIsOpen}
            menu={{
              className: 'yd-menu',
              items: isOpen ? offered() : [],
              onClick: ({ key }) => insert(key),
            }}
          >
            <Button size="small" aria-label={texts.insertInto(label)}>
              {texts.insert}
            </Button>
          </ButtonMenu>
        </div>
      )}
    </Entry>
  )
}

interface TemplateEntryProps {
  readonly label: string
  readonly value: string
  /** Decides which fields can be named. */
  readonly owner: RecordKey
  readonly lines?: number
  readonly onChange: (value: string) => void
}
