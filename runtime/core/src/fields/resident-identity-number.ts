import type { ResidentIdentityNumberField } from '@yibiao/schemas'
import { checkResidentIdentityNumber, normaliseResidentIdentityNumber } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const residentIdentityNumberValue = createTextValue({
  normalise: normaliseResidentIdentityNumber,
  check: (text, today) => checkResidentIdentityNumber(text, { today }),
  maximum: 64,
  masking: 'identityNumber',
})

export const residentIdentityNumber: FieldMeaning<ResidentIdentityNumberField> =
  createValueField(residentIdentityNumberValue)
