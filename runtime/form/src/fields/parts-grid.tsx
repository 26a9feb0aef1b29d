import type { Field } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from './field-view-contract.ts'
import { PartView } from './part-view.tsx'

export interface PartsGridProps<Part extends string> {
  /** The composite field's own properties. */
  readonly whole: FieldInputProps
  /** The parts asked for, in order. */
  readonly parts: readonly { readonly part: Part; readonly isRequired?: boolean | undefined }[]
  /** The field that asks for a part. */
  readonly fieldOf: (part: Part) => Field
}

/** The parts of a composite value side by side, each drawn as the field it is. */
export function PartsGrid<Part extends string>({ whole, parts, fieldOf }: PartsGridProps<Part>): ReactNode {
  return (
    <div className="yb-grid">
      {parts.map(({ part, isRequired }) => (
        <PartView key={part} whole={whole} part={part} isRequired={isRequired} field={fieldOf(part)} />
      ))}
    </div>
  )
}
