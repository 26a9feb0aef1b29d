import { SwitchEntry, WordsEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { fieldTexts } from '../texts/fields.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { KeyEntry } from './KeyEntry.tsx'
import { useSet } from './use-set.ts'

/** What the field is called and whether it must be answered. */
export function BasicPanel({ field: { key, value } }: { readonly field: FieldRecord }) {
  const texts = useTexts(inspectorTexts)
  const names = useTexts(fieldTexts).types
  const set = useSet(key)
  return (
    <Panel title={texts.groups.basic} hint={names[value.type]}>
      <WordsEntry label={texts.label} value={value.label} isNeeded onChange={set('label')} />
      <KeyEntry key={value.key} record={key} value={value.key} />
      <WordsEntry label={texts.help} lines={2} value={value.help} onChange={set('help')} />
      {!fieldDesigns[value.type].isLayout && value.type !== 'calculated' && (
        <SwitchEntry label={texts.isRequired} value={value.isRequired} onChange={set('isRequired')} />
      )}
    </Panel>
  )
}
