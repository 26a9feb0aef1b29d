import type { OrganisationField, OrganisationPart } from '@yibiao/schemas'
import { addressValue } from './address-value.ts'
import { createCompositeField, type ShownPart } from './composite-field.ts'
import { creditCodeValue } from './credit-code.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { organisationNameValue, personNameValue, shortTextValue } from './part-values.ts'
import { telephoneValue } from './telephone.ts'

type Part = OrganisationPart['part']

/** Shown when the field names no parts. */
const USUAL_PARTS: readonly ShownPart<Part>[] = [
  { part: 'name', isRequired: true },
  { part: 'creditCode', isRequired: true },
  { part: 'legalRepresentative', isRequired: false },
]

export const organisation: FieldMeaning<OrganisationField> = createCompositeField<OrganisationField, Part>({
  parts: {
    name: organisationNameValue,
    creditCode: creditCodeValue,
    organisationType: shortTextValue,
    legalRepresentative: personNameValue,
    address: addressValue,
    telephone: telephoneValue,
  },
  shownParts: organisationParts,
})

/** The parts of an organisation that the field shows, in order. */
export function organisationParts(field: OrganisationField): readonly ShownPart<Part>[] {
  return field.parts?.map(({ part, isRequired = false }) => ({ part, isRequired })) ?? USUAL_PARTS
}
