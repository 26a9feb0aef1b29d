import type { IdentityDocumentField } from '@yibiao/schemas'
import type { FieldMeaning } from './field-meaning.ts'
import { checkDocument, IDENTITY_DOCUMENT_TYPES, identityDocumentValue } from './identity-document-value.ts'
import { createValueField } from './value-field.ts'

export const identityDocument: FieldMeaning<IdentityDocumentField> = {
  ...createValueField<IdentityDocumentField>(identityDocumentValue),
  check: (answer, { documentTypes = IDENTITY_DOCUMENT_TYPES }, context) =>
    checkDocument(answer, documentTypes, context),
}
