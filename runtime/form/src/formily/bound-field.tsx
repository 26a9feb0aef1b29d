import type { Field } from '@formily/core'
import { createContext, memo, use, type ReactNode } from 'react'
import type { FieldSlotProps } from '../fields/field-slot.tsx'
import { FieldView } from '../fields/field-view.tsx'
import type { RowsIntents } from '../fields/field-view-contract.ts'
import type { FieldBinding } from './field-binding.ts'
import { useShownField } from './use-shown-field.ts'

/** What bound fields need from the filler around them. */
export interface BoundFieldsContext {
  readonly binding: FieldBinding
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
  return fields && reactive ? <ReactiveField {...props} fields={fields} reactive={reactive} /> : null
})

interface ReactiveFieldProps extends FieldSlotProps {
  readonly fields: BoundFieldsContext
  readonly reactive: Field
}

function ReactiveField({ field, path, hidesLabel, fields, reactive }: ReactiveFieldProps): ReactNode {
  const { isVisible, state } = useShownField(reactive)
  if (!isVisible) return null
  const { leave, rowsAt, contest } = fields
  return (
    <FieldView
      field={field}
      path={path}
      state={state}
      hidesLabel={hidesLabel}
      change={value => void reactive.onInput(value)}
      leave={left => {
        void reactive.onBlur()
        leave(left ?? path)
      }}
      rows={field.type === 'repeat' && !state.isReadOnly ? rowsAt(path) : undefined}
      contest={contest ? part => contest(part ?? path) : undefined}
    />
  )
}
