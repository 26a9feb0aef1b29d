import { ChoiceEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { FieldRecord } from '../document/records.ts'
import { ElementEntry } from '../elements/ElementEntry.tsx'
import { useRecords } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Defaulted } from './Defaulted.tsx'
import { useSet } from './use-set.ts'

const classifications = ['public', 'internal', 'personal', 'sensitive'] as const

/** How the answer is protected and what it is reused by. */
export function PrivacyPanel({ field }: { readonly field: FieldRecord }) {
  const { key, value } = field
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
      <Defaulted records={[field]} property="classification" label={texts.classification}>
        <ChoiceEntry
          label={texts.classification}
          help={texts.classificationHelp}
          value={value.classification}
          choices={classifications.map(each => ({ value: each, label: texts.classifications[each] }))}
          onChange={set('classification')}
        />
      </Defaulted>
      <Defaulted records={[field]} property="element" label={texts.element}>
        <ElementEntry type={value.type} value={value.element} onChange={set('element')} />
      </Defaulted>
      {materials.length > 0 && (
        <Defaulted records={[field]} property="replacesMaterial" label={texts.replacesMaterial}>
          <ChoiceEntry
            label={texts.replacesMaterial}
            value={value.replacesMaterial}
            choices={materials}
            onChange={set('replacesMaterial')}
          />
        </Defaulted>
      )}
    </Panel>
  )
}
