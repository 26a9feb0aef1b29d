import { formAlone } from '@yibiao/core/blocks'
import type { Field } from '@yibiao/schemas'
import { useMemo } from 'react'
import type { RecordKey } from '../document/records.ts'
import { toRecords } from '../document/to-records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { FieldPreview } from '../rendering/FieldPreview.tsx'
import { createEditor } from '../session/editor.ts'
import { EditorContext, useRecord } from '../session/use-editor.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import './library.css'

/** Fields as applicants see them, to look at. */
export function BlockPreview({ fields }: { readonly fields: readonly Field[] }) {
  const texts = useTexts(libraryTexts)
  const editor = useMemo(() => createEditor(toRecords(formAlone(fields)), () => 0), [fields])
  return (
    <EditorContext value={editor}>
      {/* A scrolling region must take the focus, or it cannot be moved by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="yd-block__preview" aria-label={texts.preview} tabIndex={0}>
        <div className="yd-grid" inert>
          {fields.map(({ id }) => (
            <Drawn key={id} record={`field:${id}`} />
          ))}
        </div>
      </section>
    </EditorContext>
  )
}

function Drawn({ record: key }: { readonly record: RecordKey }) {
  const field = useRecord(key, 'field')
  if (!field) return null
  const { value, children } = field
  const columns = value.width ?? fieldDesigns[value.type].columns
  if (children.length === 0) {
    return (
      <div className={`yd-block__field yd-span-${columns}`}>
        <FieldPreview record={key} />
      </div>
    )
  }
  return (
    <div className={`yd-block__field yd-block__field--holder yd-span-${columns}`}>
      <strong>{typeof value.label === 'string' ? value.label : value.label['zh-CN']}</strong>
      <div className="yd-grid yd-grid--inner">
        {children.map(child => (
          <Drawn key={child} record={child} />
        ))}
      </div>
    </div>
  )
}
