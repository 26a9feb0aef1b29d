import type { BankCardField } from '@yibiao/schemas'
import { checkBankCard, normaliseBankCard } from '../codes/index.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

export const bankCardValue = createTextValue({
  normalise: normaliseBankCard,
  check: text => checkBankCard(text),
  maximum: 64,
  masking: 'bankCard',
})

export const bankCard: FieldMeaning<BankCardField> = createValueField(bankCardValue)
