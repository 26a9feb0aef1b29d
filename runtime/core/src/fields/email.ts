import type { EmailField } from '@yibiao/schemas'
import { checkEmail, normaliseEmail } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const emailValue = createTextValue({
  normalise: normaliseEmail,
  check: text => checkEmail(text),
  maximum: 254,
  masking: 'email',
})

export const email: FieldMeaning<EmailField> = createValueField(emailValue)
