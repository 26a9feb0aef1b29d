import type { PlateNumberField } from '@yibiao/schemas'
import { checkPlateNumber, normalisePlateNumber } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const plateNumberValue = createTextValue({
  normalise: normalisePlateNumber,
  check: text => checkPlateNumber(text),
  maximum: 64,
  masking: 'none',
})

export const plateNumber: FieldMeaning<PlateNumberField> = createValueField(plateNumberValue)
