import { FieldView } from '@yibiao/form/fields'
import type { FieldOption } from '@yibiao/core/form'
import type { Field, Option } from '@yibiao/schemas'
import { useMemo } from 'react'
import { readRecord } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { toField } from '../document/to-definition.ts'
import { useEditorState } from '../session/use-editor.ts'

/** A field as the applicant sees it before answering; it takes neither focus nor input. */
export function FieldPreview({ record: key }: { readonly record: RecordKey }) {
  const field = useEditorState(state => {
    const record = readRecord(state.document.records, key, 'field')
    return record && toField(state.document.records, record)
  })
  const state = useMemo(() => field && stateOf(field), [field])
  if (!field || !state) return null
  return (
    <div className="yb-root yd-real">
      <FieldView field={field} path={`/${field.id}`} id={`preview-${field.id}`} state={state} isInert />
    </div>
  )
}

function stateOf(field: Field) {
  return {
    value: holdsList(field) ? [] : null,
    isRequired: field.isRequired ?? false,
    isReadOnly: false,
    ...('options' in field && field.options.type === 'inline'
      ? { options: field.options.options.map(toOption) }
      : {}),
  }
}

function holdsList(field: Field): boolean {
  return ['checkboxes', 'treeChoice', 'upload', 'image', 'repeat'].includes(field.type)
}

function toOption({ value, label, help, children }: Option): FieldOption {
  return {
    value,
    label,
    ...(help === undefined ? {} : { help }),
    ...(children ? { children: children.map(toOption) } : {}),
  }
}
