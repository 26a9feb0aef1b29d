import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'

/** What an entry needs to edit one property of a record. */
export interface PropertyEntry<Value> {
  readonly value: Value
  /** `undefined` takes the property away. */
  readonly onChange: (value: unknown) => void
  /** Where the entry stands, so that a problem of the property leads to it. */
  readonly place: string
}

/** Ties entries to the properties of one record: `{...of('label')}` gives value, handler and place. */
export function useProperties<Value extends object>(record: RecordKey, value: Value) {
  const editor = useEditor()
  return <Name extends keyof Value & string>(name: Name): PropertyEntry<Value[Name]> => ({
    value: value[name],
    onChange: next => editor.dispatch('setProperty', { record, path: [name], value: next }),
    place: `${record} ${name}`,
  })
}
