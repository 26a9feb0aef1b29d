import type { TelephoneField } from '@yibiao/schemas'
import { checkTelephone, normaliseTelephone } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const telephoneValue = createTextValue({
  normalise: normaliseTelephone,
  check: text => checkTelephone(text),
  maximum: 64,
  masking: 'telephone',
})

export const telephone: FieldMeaning<TelephoneField> = createValueField(telephoneValue)
