// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { memo } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { linkAround } from '../document/linked-blocks.ts'
import { prefilledFields } from '../document/prefilled-fields.ts'
import type { RecordKey } from '../document/records.ts'
import { dropHolder } from '../drag/drag-source.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { FieldPreview } from '../rendering/FieldPreview.tsx'
import { useEditor, useEditorState, useRecord } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { fieldTexts } from '../texts/fields.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { EmptyHolder } from './EmptyHolder.tsx'
import { InlineWords } from './InlineWords.tsx'
import { ItemHandle } from './ItemHandle.tsx'
import { ResizeHandle } from './ResizeHandle.tsx'
import { RuleBadges } from './RuleBadges.tsx'
import { useItem } from './use-item.ts'

/** A field on the canvas, drawn by the same view the applicant gets; a group or repeat holds more of them. */
export const FieldItem = memo(function FieldItem({
  record: key,
  level,
}: {
  readonly record: RecordKey
  readonly level: number
}) {
  const texts = useTexts(canvasTexts)
  const field = useRecord(key, 'field')
  const item = useItem(key)
  const say = useItemWords()
  const isPrefilled = useEditorState(state => prefilledFields(state.document.records).has(key))
  const isLocked = useEditorState(state => linkAround(state.document.records, key) !== undefined)
  if (!field) return null
  const { value } = field
  const name = say(value.label) || texts.untitled
  const columns = value.width ?? fieldDesigns[value.type].columns
  const holdsFields = value.type === 'group' || value.type === 'repeat'
  return (
    <div className={`yd-field yd-span-${columns}${holdsFields ? ' yd-field--holder' : ''}`} {...item}>
      <ItemHandle record={key} name={name} level={level} isFixed={isLocked} holdsItems={holdsFields} />
      <div className="yd-field__bar">
        <RuleBadges value={value} isPrefilled={isPrefilled} />
      </div>
      {item['data-selected'] && !isLocked && <ResizeHandle record={key} columns={columns} />}
      {holdsFields ? <HolderBody record={key} level={level} /> : <LabelledPreview record={key} />}
    </div>
  )
})

function LabelledPreview({ record: key }: { readonly record: RecordKey }) {
  const field = useRecord(key, 'field')
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  if (!field) return null
  return (
    <>
      <FieldPreview record={key} />
      <InlineWords
        className="yd-field__edit"
        isHidden
        value={field.value.label}
        label={texts.labelOfField}
        record={key}
        onChange={value => editor.dispatch('setProperty', { record: key, path: ['label'], value })}
      />
    </>
  )
}

function HolderBody({ record: key, level }: { readonly record: RecordKey; readonly level: number }) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const names = useTexts(fieldTexts).types
  const field = useRecord(key, 'field')
  if (!field) return null
  return (
    <>
      <div className="yd-holder__head">
        <Icon name={fieldDesigns[field.value.type].icon} />
        <InlineWords
          className="yd-holder__title"
          value={field.value.label}
          label={texts.labelOfField}
          record={key}
          onChange={value => editor.dispatch('setProperty', { record: key, path: ['label'], value })}
        />
        <span className="yd-holder__type">{names[field.value.type]}</span>
      </div>
      <div role="group" className="yd-grid yd-grid--inner" {...dropHolder(key)}>
        {field.children.map(child => (
          <FieldItem key={child} record={child} level={level + 1} />
        ))}
        {field.children.length === 0 && <EmptyHolder />}
      </div>
    </>
  )
}
