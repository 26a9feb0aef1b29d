import { recordName } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditorState } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { libraryTexts } from '../texts/library.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useTexts } from '../texts/use-texts.ts'
import { FieldInspector } from './FieldInspector.tsx'
import { PartInspector } from './PartInspector.tsx'
import { SelectionInspector } from './SelectionInspector.tsx'

/** The settings of what is selected on the form's canvas, one or several; of the page when nothing is. */
export function Inspector({ page, isBlock = false }: InspectorProps) {
  const texts = useTexts(inspectorTexts)
  const selecting = useTexts(selectionTexts)
  const library = useTexts(libraryTexts)
  const kind = useEditorState(state => state.document.records.get(state.selected ?? '')?.kind)
  const key = useEditorState(state =>
    kind === 'field' || kind === 'section' || kind === 'page' ? state.selected : page,
  )
  const name = useEditorState(state => recordName(state.document.records, key))
  const keys = useEditorState(state => state.selection.keys)
  if (keys.length > 1) {
    return (
      <aside className="yd-inspector" aria-label={texts.inspector}>
        <h2 className="yd-inspector__title">{selecting.selected(keys.length)}</h2>
        <SelectionInspector key={keys.join(' ')} records={keys} />
      </aside>
    )
  }
  if (key === undefined) return <aside className="yd-inspector" aria-label={texts.inspector} />
  return (
    <aside className="yd-inspector" aria-label={texts.inspector}>
      <h2 className="yd-inspector__title">{name}</h2>
      {kind === 'field' && <FieldInspector key={key} record={key} />}
      {kind !== 'field' && isBlock && <p className="yd-entry__help">{library.sectionHelp}</p>}
      {kind !== 'field' && !isBlock && <PartInspector key={key} record={key} />}
    </aside>
  )
}

interface InspectorProps {
  readonly page: RecordKey | undefined
  /** Of a block, whose one section is nothing that a block keeps. */
  readonly isBlock?: boolean
}
