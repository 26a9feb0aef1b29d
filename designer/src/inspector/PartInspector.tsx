import { LinkPanel } from '../blocks/LinkPanel.tsx'
import { SaveBlockButton } from '../blocks/SaveBlockButton.tsx'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { WordsEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { RecordKey } from '../document/records.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Defaulted } from './Defaulted.tsx'

/** Settings of a page or a section. */
export function PartInspector({ record: key }: { readonly record: RecordKey }) {
  const editor = useEditor()
  const texts = useTexts(inspectorTexts)
  const record = useEditorState(state => state.document.records.get(key))
  if (record?.kind !== 'page' && record?.kind !== 'section') return null
  const set = (property: string) => (value: unknown) =>
    editor.dispatch('setProperty', { record: key, path: [property], value })
  const link = record.kind === 'section' ? record.value.block : undefined
  return (
    <>
      {record.kind === 'section' && link && <LinkPanel section={record} link={link} />}
      <Panel title={texts.groups.basic}>
        <WordsEntry label={texts.title} value={record.value.title} isNeeded onChange={set('title')} />
        <Defaulted records={[record]} property="description" label={texts.description}>
          <WordsEntry
            label={texts.description}
            lines={2}
            value={record.value.description}
            onChange={set('description')}
          />
        </Defaulted>
      </Panel>
      <Panel title={texts.groups.conditions}>
        <Defaulted records={[record]} property="visibleWhen" label={texts.visibleWhen}>
          <ConditionEntry
            label={texts.visibleWhen}
            effect={texts.effects.visible}
            owner={key}
            value={record.value.visibleWhen}
            place={`${key} visibleWhen`}
            onChange={set('visibleWhen')}
          />
        </Defaulted>
      </Panel>
      {record.kind === 'section' && !link && <SaveBlockButton section={key} />}
    </>
  )
}
