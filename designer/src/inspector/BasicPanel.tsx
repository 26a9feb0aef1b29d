import { ChoiceEntry, SwitchEntry, WordsEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { FieldRecord } from '../document/records.ts'
import { ElementSuggestion } from '../elements/ElementSuggestion.tsx'
import { fieldDesigns } from '../fields/field-designs.ts'
import { fieldTexts } from '../texts/fields.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Defaulted } from './Defaulted.tsx'
import { TypeEntry } from '../type-change/TypeEntry.tsx'
import { KeyEntry } from './KeyEntry.tsx'
import { useSet } from './use-set.ts'

/** What the field is called and whether it must be answered. */
export function BasicPanel({ field }: { readonly field: FieldRecord }) {
  const { key, value } = field
  const texts = useTexts(inspectorTexts)
  const names = useTexts(fieldTexts).types
  const set = useSet(key)
  return (
    <Panel title={texts.groups.basic} hint={names[value.type]}>
      <WordsEntry label={texts.label} value={value.label} isNeeded onChange={set('label')} />
      <ElementSuggestion field={field} />
      <KeyEntry key={value.key} record={key} value={value.key} />
      <TypeEntry key={value.type} field={field} />
      <Defaulted records={[field]} property="help" label={texts.help}>
        <WordsEntry label={texts.help} lines={2} value={value.help} onChange={set('help')} />
      </Defaulted>
      {!fieldDesigns[value.type].isLayout && value.type !== 'calculated' && (
        <>
          <Defaulted records={[field]} property="filledBy" label={texts.filledBy}>
            <ChoiceEntry
              label={texts.filledBy}
              {...(value.filledBy === 'officer' ? { help: texts.filledByOfficerHelp } : {})}
              isNeeded
              value={value.filledBy ?? 'applicant'}
              choices={(['applicant', 'officer'] as const).map(each => ({
                value: each,
                label: texts.fillers[each],
              }))}
              onChange={next => set('filledBy')(next === 'officer' ? next : undefined)}
            />
          </Defaulted>
          <Defaulted records={[field]} property="isRequired" label={texts.isRequired}>
            <SwitchEntry label={texts.isRequired} value={value.isRequired} onChange={set('isRequired')} />
          </Defaulted>
        </>
      )}
    </Panel>
  )
}
