import { renewIds } from '../document/renew-ids.ts'
import { placeOf, readRecord } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { toField } from '../document/to-definition.ts'
import { validateDocument, type Field } from '@yibiao/schemas'
import type { Editor } from '../session/editor.ts'
import { focusRecord } from './focus-record.ts'
import { placeAfterSelection } from './place-after-selection.ts'

const clipKey = 'yibiao.designer.clip'

/** Keeps a field for pasting, in this item, another one or another tab. */
export function copyRecord(editor: Editor, key: RecordKey): void {
  const { records } = editor.getState().document
  const record = readRecord(records, key, 'field')
  if (record) localStorage.setItem(clipKey, JSON.stringify(toField(records, record)))
}

/** Puts what was copied at the item, with new ids and free keys. */
export function pasteAt(editor: Editor, key: RecordKey): void {
  const field = readClip()
  const { records } = editor.getState().document
  const place =
    field &&
    placeAfterSelection(records, { kind: 'field', type: field.type }, { selected: key, page: undefined })
  if (place) add(editor, { ...place, field, as: 'paste' })
}

/** Puts a copy right behind the item. */
export function duplicateRecord(editor: Editor, key: RecordKey): void {
  const { records } = editor.getState().document
  const record = readRecord(records, key, 'field')
  const place = placeOf(records, key)
  if (!record || !place) return
  add(editor, {
    parent: place.parent,
    index: place.index + 1,
    field: toField(records, record),
    as: 'duplicate',
  })
}

function add(
  editor: Editor,
  { field, ...rest }: { parent: string; index: number; field: Field; as: 'paste' | 'duplicate' },
): void {
  const copy = renewIds(field)
  if (!editor.dispatch('addField', { ...rest, field: copy })) return
  editor.select(`field:${copy.id}`)
  focusRecord(`field:${copy.id}`)
}

/** Anything may stand in the browser's store: only a field the contract knows is pasted. */
function readClip(): Field | undefined {
  try {
    const text = localStorage.getItem(clipKey)
    const form = {
      pages: [
        { id: 'p', title: '', sections: [{ id: 's', title: '', fields: [JSON.parse(text ?? 'null')] }] },
      ],
    }
    const checked = validateDocument('FormDefinition', form)
    return 'document' in checked ? checked.document.pages[0]?.sections[0]?.fields[0] : undefined
  } catch {
    return undefined
  }
}
