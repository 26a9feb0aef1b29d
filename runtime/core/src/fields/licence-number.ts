import type { LicenceNumberField } from '@yibiao/schemas'
import { checkLicenceNumber, normaliseLicenceNumber } from '../codes/index.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { checkPattern } from './text.ts'
import { createTextValue } from './text-value.ts'
import { createValueField } from './value-field.ts'

const value = createTextValue({
  normalise: normaliseLicenceNumber,
  check: text => checkLicenceNumber(text),
  maximum: 64,
})

export const licenceNumber: FieldMeaning<LicenceNumberField> = {
  ...createValueField<LicenceNumberField>(value),
  check(answer, field, context) {
    if (answer === null) return NO_ISSUES
    const issues = value.check(answer, context)
    return issues.length > 0 || typeof answer !== 'string' ? issues : checkPattern(answer, field, context)
  },
}
