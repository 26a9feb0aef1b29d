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
import type { RecordKey, Records } from '../document/records.ts'

/** What the screen shows: the document, and session state that is never saved. */
export interface EditorState {
  readonly document: DesignDocument
  readonly selected: RecordKey | undefined
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
  readonly undo: () => void
  readonly redo: () => void
  readonly select: (key: RecordKey | undefined) => void
  /** Another document, e.g. the one of the server after a conflict. */
  readonly replace: (records: Records) => void
}

export function createEditor(records: Records, now: () => number): Editor {
  let state: EditorState = {
    document: openDocument(records),
    selected: undefined,
    change: 0,
    refusal: undefined,
  }
  const listeners = new Set<() => void>()
  const publish = (next: EditorState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const show = (document: DesignDocument, touched: readonly RecordKey[]) => {
    const kept =
      state.selected !== undefined && document.records.has(state.selected) ? state.selected : undefined
    publish({ document, selected: kept ?? touched[0], change: state.change + 1, refusal: undefined })
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
    select(key) {
      if (key !== state.selected) publish({ ...state, selected: key })
    },
    replace(next) {
      publish({
        document: openDocument(next),
        selected: undefined,
        change: state.change + 1,
        refusal: undefined,
      })
    },
  }
}
