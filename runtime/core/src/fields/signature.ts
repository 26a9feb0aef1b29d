import type { SignatureField } from '@yibiao/schemas'
import type { FieldMeaning } from './field-meaning.ts'
import { signatureValue } from './signature-value.ts'
import { createValueField } from './value-field.ts'

export const signature: FieldMeaning<SignatureField> = createValueField(signatureValue)
