import { recordName } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditorState } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { FieldInspector } from './FieldInspector.tsx'
import { PartInspector } from './PartInspector.tsx'

/** The settings of what is selected on the form's canvas; of the page when nothing is. */
export function Inspector({ page }: { readonly page: RecordKey | undefined }) {
  const texts = useTexts(inspectorTexts)
  const kind = useEditorState(state => state.document.records.get(state.selected ?? '')?.kind)
  const key = useEditorState(state =>
    kind === 'field' || kind === 'section' || kind === 'page' ? state.selected : page,
  )
  const name = useEditorState(state => recordName(state.document.records, key))
  if (key === undefined) return <aside className="yd-inspector" aria-label={texts.inspector} />
  return (
    <aside className="yd-inspector" aria-label={texts.inspector}>
      <h2 className="yd-inspector__title">{name}</h2>
      {kind === 'field' ? (
        <FieldInspector key={key} record={key} />
      ) : (
        <PartInspector key={key} record={key} />
      )}
    </aside>
  )
}
