import type { RecordKey } from '../document/records.ts'
import { useRecord } from '../session/use-editor.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { BasicPanel } from './BasicPanel.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import { ConditionsPanel } from './ConditionsPanel.tsx'
import { LookPanel } from './LookPanel.tsx'
import { PrefillPanel } from './PrefillPanel.tsx'
import { PrivacyPanel } from './PrivacyPanel.tsx'

/** The settings of a field in seven groups. */
export function FieldInspector({ record: key }: { readonly record: RecordKey }) {
  const field = useRecord(key, 'field')
  if (!field) return null
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
