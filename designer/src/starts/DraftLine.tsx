import { Checkbox, Select, Tag } from 'antd'
import { fieldTypes } from '../fields/field-designs.ts'
import type { FieldType } from '../fields/field-design.ts'
import { fieldTexts } from '../texts/fields.ts'
import { startTexts } from '../texts/starts.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { DraftField } from './draft-field.ts'

/** One field that was understood: whether it is taken, its type, and what became different. */
export function DraftLine({ field, depth, isTaken, take, changeType }: DraftLineProps) {
  const texts = useTexts(startTexts)
  const names = useTexts(fieldTexts).types
  const holdsFields = field.inside.length > 0
  const types = fieldTypes.filter(
    type => (type === 'group' || type === 'repeat') === holdsFields && isOffered(type, field),
  )
  return (
    <li className="yd-draft" style={{ paddingInlineStart: `${Math.min(depth, 4) * 18}px` }}>
      <div className="yd-draft__head">
        <Checkbox
          className="yd-draft__name"
          aria-label={texts.take(field.label)}
          checked={isTaken}
          onChange={event => take(event.target.checked)}
        >
          {field.label}
        </Checkbox>
        <span className="yd-draft__tags">
          {field.isRequired === true && <Tag color="red">{texts.required}</Tag>}
          {field.options && <Tag>{texts.optionCount(field.options.length)}</Tag>}
          {field.typeFrom === 'label' && <Tag color="blue">{texts.guessed}</Tag>}
          {field.typeFrom === 'unknown' && <Tag>{texts.unknown}</Tag>}
        </span>
        <Select<FieldType>
          className="yd-draft__type"
          aria-label={texts.typeOf(field.label)}
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          disabled={!isTaken}
          value={field.type}
          options={types.map(type => ({ value: type, label: names[type] }))}
          onChange={changeType}
        />
      </div>
      {isTaken && (
        <ul className="yd-draft__notes">
          {field.visibleWhen !== undefined && (
            <li>
              {texts.conditions.visible} <code>{field.visibleWhen}</code>
            </li>
          )}
          {field.requiredWhen !== undefined && (
            <li>
              {texts.conditions.required} <code>{field.requiredWhen}</code>
            </li>
          )}
          {field.notes.map(note => (
            <li key={`${note.code} ${note.what}`} className="yd-draft__note">
              {texts.notes[note.code](note.what)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** A calculated value needs its expression, which nothing here gives. */
function isOffered(type: FieldType, field: DraftField): boolean {
  return type !== 'calculated' || field.type === 'calculated'
}

interface DraftLineProps {
  readonly field: DraftField
  readonly depth: number
  readonly isTaken: boolean
  readonly take: (isTaken: boolean) => void
  readonly changeType: (type: FieldType) => void
}
