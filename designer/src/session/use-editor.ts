import { createContext, use, useSyncExternalStore } from 'react'
import { toDefinition } from '../document/to-definition.ts'
import type { DesignRecord, RecordKey, Records } from '../document/records.ts'
import type { ItemDefinition } from '@yibiao/schemas'
import { readRecord } from '../document/read-record.ts'
import type { Editor, EditorState } from './editor.ts'

export const EditorContext = createContext<Editor | undefined>(undefined)

/** The editor of the open item. */
export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('useEditor outside an open item')
  return editor
}

/** A part of the state; the component renders again when the part is another value. */
export function useEditorState<Part>(read: (state: EditorState) => Part): Part {
  const editor = useEditor()
  const snapshot = () => read(editor.getState())
  return useSyncExternalStore(editor.subscribe, snapshot, snapshot)
}

export function useRecords(): Records {
  return useEditorState(state => state.document.records)
}

/** One record; renders again only when this record changes. */
export function useRecord<Kind extends DesignRecord['kind']>(key: RecordKey | undefined, kind: Kind) {
  return useEditorState(state => readRecord(state.document.records, key, kind))
}

/** The whole definition; unchanged parts are the same objects. */
export function useDefinition(): ItemDefinition {
  return toDefinition(useRecords())
}
