import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { listKey, type RecordKey } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { useTexts } from '../texts/use-texts.ts'
import { focusRecord } from './focus-record.ts'

/** The whole form as a list of names: choosing one selects it on the canvas. */
export function Outline() {
  const texts = useTexts(canvasTexts)
  return (
    <nav className="yd-outline" aria-label={texts.outline}>
      <Branch record={listKey('pages')} />
    </nav>
  )
}

function Branch({ record: key }: { readonly record: RecordKey }) {
  const record = useEditorState(state => state.document.records.get(key))
  if (!record || !('children' in record) || record.children.length === 0) return null
  return (
    <ul>
      {record.children.map(child => (
        <li key={child}>
          <Name record={child} />
          <Branch record={child} />
        </li>
      ))}
    </ul>
  )
}

function Name({ record: key }: { readonly record: RecordKey }) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const record = useEditorState(state => state.document.records.get(key))
  const isSelected = useEditorState(state => state.selected === key)
  if (!record || (record.kind !== 'page' && record.kind !== 'section' && record.kind !== 'field')) return null
  const name = record.kind === 'field' ? record.value.label : record.value.title
  const icon =
    record.kind === 'field'
      ? fieldDesigns[record.value.type].icon
      : record.kind === 'page'
        ? 'documents'
        : 'group'
  return (
    <button
      type="button"
      className="yd-outline__name"
      aria-current={isSelected || undefined}
      onClick={() => {
        editor.select(key)
        focusRecord(key)
      }}
    >
      <Icon name={icon} size={15} />
      {plainText(name) || texts.untitled}
    </button>
  )
}
