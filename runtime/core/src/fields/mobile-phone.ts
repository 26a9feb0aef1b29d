import type { MobilePhoneField } from '@yibiao/schemas'
import { checkMobilePhone, normaliseMobilePhone } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const mobilePhoneValue = createTextValue({
  normalise: normaliseMobilePhone,
  check: text => checkMobilePhone(text),
  maximum: 64,
  masking: 'mobilePhone',
})

export const mobilePhone: FieldMeaning<MobilePhoneField> = createValueField(mobilePhoneValue)
