import type { PostalCodeField } from '@yibiao/schemas'
import { checkPostalCode, normalisePostalCode } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const postalCodeValue = createTextValue({
  normalise: normalisePostalCode,
  check: text => checkPostalCode(text),
  maximum: 64,
  masking: 'none',
})

export const postalCode: FieldMeaning<PostalCodeField> = createValueField(postalCodeValue)
