import { Button } from 'antd'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { FieldRecord } from '../document/records.ts'
import { MappingForm } from '../prefill/MappingForm.tsx'
import { newMapping } from '../prefill/new-mapping.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Where the field is filled from. */
export function PrefillPanel({ field }: { readonly field: FieldRecord }) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(inspectorTexts)
  const sources = recordsOfKind(records, 'source')
  const mappings = recordsOfKind(records, 'mapping').filter(
    mapping => `field:${mapping.value.field}` === field.key,
  )
  const source = sources[0]
  return (
    <Panel
      title={texts.groups.prefill}
      isOpen={mappings.length > 0}
      {...(mappings.length > 0 ? { hint: String(mappings.length) } : {})}
    >
      {sources.length === 0 && <p className="yd-entry__help">{texts.noSources}</p>}
      {mappings.map(mapping => (
        <MappingForm key={mapping.key} record={mapping.key} />
      ))}
      {source && (
        <Button
          size="small"
          onClick={() =>
            editor.dispatch('addEntry', {
              entry: {
                kind: 'mapping',
                value: newMapping(source.value.key, { id: field.value.id, key: field.value.key }),
              },
            })
          }
        >
          {texts.fillFrom(plainText(source.value.name))}
        </Button>
      )}
    </Panel>
  )
}
