import type { CreditCodeField } from '@yibiao/schemas'
import { checkUnifiedSocialCreditCode, normaliseUnifiedSocialCreditCode } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const creditCodeValue = createTextValue({
  normalise: normaliseUnifiedSocialCreditCode,
  check: text => checkUnifiedSocialCreditCode(text),
  maximum: 64,
  masking: 'none',
})

export const creditCode: FieldMeaning<CreditCodeField> = createValueField(creditCodeValue)
