import { createContext, memo, use, type ReactNode } from 'react'
import type { FieldSlotProps } from '../fields/field-slot.tsx'
import { FieldView } from '../fields/field-view.tsx'
import type { RowsIntents } from '../fields/field-view-contract.ts'
import type { FieldBinding, ReactiveField } from './field-binding.ts'
import { useShownField } from './use-shown-field.ts'

/** What bound fields need from the filler around them. */
export interface BoundFieldsContext {
  readonly binding: FieldBinding
  /** The reader typed or chose something. */
  readonly change: (path: string, value: unknown) => void
  readonly leave: (path: string) => void
  readonly rowsAt: (path: string) => RowsIntents
  readonly contest?: ((path: string) => void) | undefined
}

const BoundFields = createContext<BoundFieldsContext | null>(null)

export const BoundFieldsProvider = BoundFields

/** One field of the form, drawn again only when its own reactive state changes. */
export const BoundField = memo(function BoundField(props: FieldSlotProps): ReactNode {
  const fields = use(BoundFields)
  const reactive = fields?.binding.fieldAt(props.path)
  return fields && reactive ? <ShownFieldView {...props} fields={fields} reactive={reactive} /> : null
})

interface ShownFieldViewProps extends FieldSlotProps {
  readonly fields: BoundFieldsContext
  readonly reactive: ReactiveField
}

function ShownFieldView({ field, path, hidesLabel, fields, reactive }: ShownFieldViewProps): ReactNode {
  const shown = useShownField(reactive)
  if (!shown?.isVisible) return null
  const { change, leave, rowsAt, contest } = fields
  return (
    <FieldView
      field={field}
      path={path}
      state={shown.state}
      hidesLabel={hidesLabel}
      change={value => change(path, value)}
      leave={left => leave(left ?? path)}
      rows={field.type === 'repeat' && !shown.state.isReadOnly ? rowsAt(path) : undefined}
      contest={contest ? part => contest(part ?? path) : undefined}
    />
  )
}
