import { Segmented } from 'antd'
import { Entry } from '../controls/Entry.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useSet } from './use-set.ts'

const widths = [3, 4, 6, 8, 12]

/** How wide the field is on a desktop. */
export function LookPanel({ field: { key, value } }: { readonly field: FieldRecord }) {
  const texts = useTexts(inspectorTexts)
  const set = useSet(key)
  const usual = fieldDesigns[value.type].columns
  return (
    <Panel title={texts.groups.look}>
      <Entry label={texts.width} help={texts.widthHelp}>
        {({ id, ...control }) => (
          <Segmented<number>
            id={id}
            {...('aria-describedby' in control ? { 'aria-describedby': control['aria-describedby'] } : {})}
            block
            aria-label={texts.width}
            value={value.width ?? usual}
            options={widths.map(width => ({ value: width, label: texts.widths(width) }))}
            onChange={next => set('width')(next === usual ? undefined : next)}
          />
        )}
      </Entry>
    </Panel>
  )
}
