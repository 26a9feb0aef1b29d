import {
  dispatch,
  openDocument,
  redo,
  touchedRecords,
  undo,
  type DesignDocument,
} from '../document/history.ts'
import type { Refusal } from '../document/command.ts'
import type { CommandArgs, CommandName } from '../document/commands.ts'
import type { PropertyPath } from '../document/property-path.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { keepSelection, nothingSelected, sameSelection, selectOne, type Selection } from './selection.ts'

/** What the screen shows: the document, and session state that is never saved. */
export interface EditorState {
  readonly document: DesignDocument
  /** The lead of the selection: what has the keyboard and whose settings are shown. */
  readonly selected: RecordKey | undefined
  readonly selection: Selection
  /** Inside the lead: the entry of a part that is one record, e.g. `[2]` for the third code table. */
  readonly selectedPath: PropertyPath
  /** Grows with every change, undo and redo. */
  readonly change: number
  /** The last act that was refused, until the next one. */
  readonly refusal: Refusal | undefined
}

/** The item being edited: state to read and acts to do. One per open item. */
export interface Editor {
  readonly getState: () => EditorState
  readonly subscribe: (listener: () => void) => () => void
  /** Answers whether it was done; a refusal is kept for the screen to tell. */
  readonly dispatch: <Name extends CommandName>(name: Name, args: CommandArgs[Name]) => boolean
  /** Tells why something was not even begun. */
  readonly refuse: (refusal: Refusal) => void
  readonly undo: () => void
  readonly redo: () => void
  /** One record alone, or an entry inside it, or nothing. */
  readonly select: (key: RecordKey | undefined, path?: PropertyPath) => void
  readonly choose: (selection: Selection) => void
}

export function createEditor(
  records: Records,
  now: () => number,
  history: Pick<DesignDocument, 'past' | 'future'> = { past: [], future: [] },
): Editor {
  let state: EditorState = {
    document: { ...openDocument(records), ...history },
    selected: undefined,
    selection: nothingSelected,
    selectedPath: [],
    change: 0,
    refusal: undefined,
  }
  const listeners = new Set<() => void>()
  const publish = (next: EditorState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const show = (document: DesignDocument, touched: readonly RecordKey[]) => {
    const kept = keepSelection(state.selection, document.records)
    const selection = kept.lead === undefined ? selectOne(touched[0]) : kept
    publish({
      document,
      selected: selection.lead,
      selection,
      selectedPath: selection.lead === state.selected ? state.selectedPath : [],
      change: state.change + 1,
      refusal: undefined,
    })
  }
  const choose = (selection: Selection, path: PropertyPath = []) => {
    if (sameSelection(selection, state.selection) && path.join('/') === state.selectedPath.join('/')) return
    publish({ ...state, selected: selection.lead, selection, selectedPath: path })
  }
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch(name, args) {
      const result = dispatch(state.document, { name, args, at: now() })
      if ('refusal' in result) {
        publish({ ...state, refusal: result.refusal })
        return false
      }
      if (result.document !== state.document) show(result.document, [])
      return true
    },
    refuse: refusal => publish({ ...state, refusal: { ...refusal } }),
    undo() {
      const entry = state.document.past.at(-1)
      const document = undo(state.document)
      if (document !== state.document) show(document, touchedRecords(document.records, entry))
    },
    redo() {
      const entry = state.document.future.at(-1)
      const document = redo(state.document)
      if (document !== state.document) show(document, touchedRecords(document.records, entry))
    },
    select: (key, path) => choose(selectOne(key), path),
    choose: selection => choose(selection),
  }
}
