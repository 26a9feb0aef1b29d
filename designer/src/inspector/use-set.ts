import type { PropertyPath } from '../document/property-path.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'

/** Sets properties of one record: `set('label')` answers a handler for the property. */
export function useSet(record: RecordKey): (...path: PropertyPath) => (value: unknown) => void {
  const editor = useEditor()
  return (...path) =>
    value => {
      editor.dispatch('setProperty', { record, path, value })
    }
}
