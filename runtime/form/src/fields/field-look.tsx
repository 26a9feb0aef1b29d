import type { Field } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type {
  FieldFrameKind,
  FieldInputProps,
  FieldLook,
  FieldOf,
  FieldReadProps,
  FieldType,
} from './field-view-contract.ts'

/** A look that takes any field; for one of another type it shows nothing. */
export interface AnyFieldLook<Type extends FieldType = FieldType> {
  readonly type: Type
  readonly frame: FieldFrameKind
  readonly columns: number
  readonly hasParts: boolean
  renderInput(props: FieldInputProps): ReactNode
  renderRead(props: FieldReadProps): ReactNode
}

/** Ties a look to its type, so that a registry of all types can be asked with any field. */
export function defineLook<Type extends FieldType>(type: Type, look: FieldLook<Type>): AnyFieldLook<Type> {
  const { Input, Read, frame, columns, hasParts = false } = look
  return {
    type,
    frame,
    columns,
    hasParts,
    renderInput: ({ field, ...props }) => (isOfType(field, type) ? <Input {...props} field={field} /> : null),
    renderRead: ({ field, ...props }) => (isOfType(field, type) ? <Read {...props} field={field} /> : null),
  }
}

function isOfType<Type extends FieldType>(field: Field, type: Type): field is FieldOf<Type> {
  return field.type === type
}
