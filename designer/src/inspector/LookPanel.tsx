import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useSet } from './use-set.ts'
import { WidthEntry } from './WidthEntry.tsx'

/** How wide the field is on a desktop. */
export function LookPanel({ field }: { readonly field: FieldRecord }) {
  const { key, value } = field
  const texts = useTexts(inspectorTexts)
  const set = useSet(key)
  const usual = fieldDesigns[value.type].columns
  return (
    <Panel title={texts.groups.look}>
      <WidthEntry
        records={[field]}
        value={value.width ?? usual}
        onChange={next => set('width')(next === usual ? undefined : next)}
      />
    </Panel>
  )
}
