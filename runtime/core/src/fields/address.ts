import type { AddressField } from '@yibiao/schemas'
import { addressValue, checkAddress } from './address-value.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createValueField } from './value-field.ts'

export const address: FieldMeaning<AddressField> = {
  ...createValueField<AddressField>(addressValue),
  check: (answer, field, context) => checkAddress(answer, field, context),
}
