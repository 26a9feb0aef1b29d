import { ChoiceEntry, TextEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { FieldRecord } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useSet } from './use-set.ts'

const classifications = ['public', 'internal', 'personal', 'sensitive'] as const

/** How the answer is protected and what it is reused by. */
export function PrivacyPanel({ field: { key, value } }: { readonly field: FieldRecord }) {
  const texts = useTexts(inspectorTexts)
  const records = useRecords()
  const set = useSet(key)
  const materials = recordsOfKind(records, 'material').map(({ value: material }) => ({
    value: material.key,
    label: plainText(material.name),
  }))
  return (
    <Panel
      title={texts.groups.privacy}
      isOpen={value.classification !== undefined || value.element !== undefined}
    >
      <ChoiceEntry
        label={texts.classification}
        help={texts.classificationHelp}
        value={value.classification}
        choices={classifications.map(each => ({ value: each, label: texts.classifications[each] }))}
        onChange={set('classification')}
      />
      <TextEntry
        label={texts.element}
        help={texts.elementHelp}
        isMono
        value={value.element}
        onChange={set('element')}
      />
      {materials.length > 0 && (
        <ChoiceEntry
          label={texts.replacesMaterial}
          value={value.replacesMaterial}
          choices={materials}
          onChange={set('replacesMaterial')}
        />
      )}
    </Panel>
  )
}
