import type { ReactNode } from 'react'
import { Resettable } from '../controls/Resettable.tsx'
import type { DesignRecord } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { defaultOf, differsFromDefault } from './default-of.ts'

/** The entry of a property of one or more records, with the way back to its default while it differs from it. */
export function Defaulted({ records, property, label, isMixed = false, children }: DefaultedProps) {
  const editor = useEditor()
  return (
    <Resettable
      label={label}
      isSet={records.some(record => differsFromDefault(record, property))}
      isMixed={isMixed}
      reset={() =>
        editor.dispatch('resetProperties', {
          changes: records.map(record => ({
            record: record.key,
            path: [property],
            value: defaultOf(record, property),
          })),
          label,
        })
      }
    >
      {children}
    </Resettable>
  )
}

interface DefaultedProps {
  readonly records: readonly DesignRecord[]
  readonly property: string
  /** The name of the property, also in the history. */
  readonly label: string
  /** The records differ in it. */
  readonly isMixed?: boolean
  readonly children: ReactNode
}
