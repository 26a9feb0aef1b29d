import type { TextareaField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readText } from '../answer-readers.ts'
import type { FieldReadProps } from '../field-view-contract.ts'

/** Lines stay as they were typed. */
export function TextareaRead({ value }: FieldReadProps<TextareaField>): ReactNode {
  return <span className="yb-lines">{readText(value)}</span>
}
