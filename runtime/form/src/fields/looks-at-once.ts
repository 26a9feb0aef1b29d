import { fieldLooks, type FieldLooks } from './field-looks.ts'
import type { FieldType } from './field-view-contract.ts'

/** The looks at hand: all of them. */
export function looks(): Partial<FieldLooks> {
  return fieldLooks
}

/** Nothing is to be fetched. */
export function fetchLooks(_types: Iterable<FieldType>): Promise<void> {
  return Promise.resolve()
}
