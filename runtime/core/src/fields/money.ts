import type { MoneyField } from '@yibiao/schemas'
import { amountInWords, NUMBER, nullable } from '../expression/index.ts'
import { checkMoneyAmount } from '../codes/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { isDecimalText, normaliseDecimal, readDecimal } from './decimal-text.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { DECIMAL_PATTERN, orNull } from './json-schema.ts'
import { checkLimits } from './number.ts'

export const money: FieldMeaning<MoneyField> = {
  empty: () => null,
  normalise: normaliseDecimal,
  check(answer, field) {
    if (answer === null) return NO_ISSUES
    if (!isDecimalText(answer)) return [createFieldIssue('number.format')]
    const isSigned = field.minimum?.startsWith('-') === true
    const problem = checkMoneyAmount(answer, { sign: isSigned ? 'signed' : 'unsigned' })
    return problem === undefined ? (checkLimits(answer, field) ?? NO_ISSUES) : [problem]
  },
  summarise(answer, field, { texts }) {
    const value = readDecimal(answer)
    if (value === undefined || typeof answer !== 'string') return []
    const words = field.showsInWords === true ? amountInWords(value) : null
    const amount = texts.yuan(answer)
    return [{ text: typeof words === 'string' ? texts.amountWithWords(amount, words) : amount }]
  },
  jsonSchema: () => orNull({ type: 'string', pattern: DECIMAL_PATTERN }),
  valueType: () => nullable(NUMBER),
  toValue: answer => readDecimal(answer) ?? null,
  masking: 'none',
  hasAnswer: true,
}
