import { Button, Dropdown, Input, type GetRef } from 'antd'
import { useRef } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { ruleSubjects } from '../conditions/rule-subjects.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { documentsTexts } from '../texts/documents.ts'
import { useTexts } from '../texts/use-texts.ts'

/** A text with merge fields, put in at the cursor from a list of the form's fields and the case's facts. */
export function TemplateEntry({ label, value, owner, lines = 2, onChange }: TemplateEntryProps) {
  const texts = useTexts(documentsTexts)
  const words = useTexts(conditionTexts)
  const records = useRecords()
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
  const facts = Object.entries(texts.facts).map(([expression, name]) => ({ key: expression, label: name }))
  const fields = ruleSubjects(records, owner, words).map(subject => ({
    key: subject.text,
    label: subject.label,
  }))
  return (
    <Entry label={label}>
      {control => (
        <div className="yd-template">
          <Input.TextArea
            {...control}
            ref={box}
            value={value}
            autoSize={{ minRows: lines, maxRows: 14 }}
            onChange={event => onChange(event.target.value)}
          />
          <Dropdown
            trigger={['click']}
            menu={{
              className: 'yd-menu',
              items: [
                { key: 'facts', type: 'group', label: texts.caseFacts, children: facts },
                { key: 'fields', type: 'group', label: texts.formFields, children: fields },
              ],
              onClick: ({ key }) => insert(key),
            }}
          >
            <Button size="small" aria-label={texts.insertInto(label)}>
              {texts.insert}
            </Button>
          </Dropdown>
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
