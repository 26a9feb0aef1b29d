import type { RealEstateUnitNumberField } from '@yibiao/schemas'
import { checkRealEstateUnitNumber, normaliseRealEstateUnitNumber } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const realEstateUnitNumberValue = createTextValue({
  normalise: normaliseRealEstateUnitNumber,
  check: text => checkRealEstateUnitNumber(text),
  maximum: 64,
  masking: 'none',
})

export const realEstateUnitNumber: FieldMeaning<RealEstateUnitNumberField> =
  createValueField(realEstateUnitNumberValue)
