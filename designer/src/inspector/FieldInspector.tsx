import type { RecordKey } from '../document/records.ts'
import { LockedField } from '../blocks/LockedField.tsx'
import { linkAround } from '../document/linked-blocks.ts'
import { useEditorState, useRecord } from '../session/use-editor.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { BasicPanel } from './BasicPanel.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import { ConditionsPanel } from './ConditionsPanel.tsx'
import { LookPanel } from './LookPanel.tsx'
import { PrefillPanel } from './PrefillPanel.tsx'
import { PrivacyPanel } from './PrivacyPanel.tsx'

/** The settings of a field in seven groups; of one that a block brings, why there are none. */
export function FieldInspector({ record: key }: { readonly record: RecordKey }) {
  const field = useRecord(key, 'field')
  const section = useEditorState(state => linkAround(state.document.records, key))
  if (!field) return null
  if (section) {
    return (
      <>
        <LockedField field={field} section={section} />
        {!fieldDesigns[field.value.type].isLayout && <PrefillPanel field={field} />}
      </>
    )
  }
  const takesAnswer = !fieldDesigns[field.value.type].isLayout
  return (
    <>
      <BasicPanel field={field} />
      <AnswerPanel field={field} />
      <LookPanel field={field} />
      <ConditionsPanel field={field} />
      {takesAnswer && <PrefillPanel field={field} />}
      {takesAnswer && <ChecksPanel field={field} />}
      {takesAnswer && <PrivacyPanel field={field} />}
    </>
  )
}
