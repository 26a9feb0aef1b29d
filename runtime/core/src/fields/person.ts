import type { PersonField, PersonPart } from '@yibiao/schemas'
import { parseResidentIdentityNumber } from '../codes/index.ts'
import { addressValue } from './address-value.ts'
import { createCompositeField, type ShownPart } from './composite-field.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning, type IssueDraft } from './field-meaning.ts'
import { identityDocumentValue } from './identity-document-value.ts'
import { mobilePhoneValue } from './mobile-phone.ts'
import { dayValue, personNameValue, sexValue, shortTextValue } from './part-values.ts'
import { isRecord } from './record.ts'

/** Shown when the field names no parts. */
const USUAL_PARTS: readonly ShownPart<PersonPart['part']>[] = [
  { part: 'name', isRequired: true },
  { part: 'identityDocument', isRequired: true },
  { part: 'mobilePhone', isRequired: false },
]

export const person: FieldMeaning<PersonField> = createCompositeField<PersonField, PersonPart['part']>({
  parts: {
    name: personNameValue,
    sex: sexValue,
    identityDocument: identityDocumentValue,
    ethnicGroup: shortTextValue,
    birthOn: dayValue,
    mobilePhone: mobilePhoneValue,
    address: addressValue,
  },
  shownParts: personParts,
  checkTogether: answer => checkAgainstNumber(answer),
})

/** The parts of a person that the field shows, in order. */
export function personParts(field: PersonField): readonly ShownPart<PersonPart['part']>[] {
  return field.parts?.map(({ part, isRequired = false }) => ({ part, isRequired })) ?? USUAL_PARTS
}

/** A resident identity number says birth date and sex; the registers contain mistakes, so this only warns. */
function checkAgainstNumber(answer: Readonly<Record<string, unknown>>): readonly IssueDraft[] {
  const { identityDocument, sex, birthOn } = answer
  if (!isRecord(identityDocument) || (typeof sex !== 'string' && typeof birthOn !== 'string'))
    return NO_ISSUES
  const { documentType, number } = identityDocument
  if (documentType !== '111' || typeof number !== 'string') return NO_ISSUES
  const facts = parseResidentIdentityNumber(number)
  if (facts === undefined) return NO_ISSUES
  const issues: IssueDraft[] = []
  if (typeof sex === 'string' && sex !== facts.sex) {
    issues.push(issueAt(createFieldIssue('person.sexDiffers'), 'sex'))
  }
  if (typeof birthOn === 'string' && birthOn !== facts.birthOn) {
    issues.push(issueAt(createFieldIssue('person.birthDiffers', { birthOn: facts.birthOn }), 'birthOn'))
  }
  return issues
}
