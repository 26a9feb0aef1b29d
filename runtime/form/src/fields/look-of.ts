import { looks } from '#looks'
import type { AnyFieldLook } from './field-look.tsx'
import type { FieldType } from './field-view-contract.ts'

/**
 * The look of a field type.
 * @throws Error in a page that fetches parts and has not fetched this one, see `fetchFormParts`
 */
export function lookOf(type: FieldType): AnyFieldLook {
  const look = looks()[type]
  if (look === undefined) throw new Error(`The look of ${type} is not fetched.`)
  return look
}
