import type { AgentField, AgentPart } from '@yibiao/schemas'
import { createCompositeField, type ShownPart } from './composite-field.ts'
import {
  checkDateRange,
  dateRangeSchema,
  dateRangeType,
  normaliseDateRange,
  summariseDateRange,
  toDateRangeValue,
} from './date-range-value.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { identityDocumentValue } from './identity-document-value.ts'
import { mobilePhoneValue } from './mobile-phone.ts'
import { longTextValue, personNameValue, shortTextValue } from './part-values.ts'
import type { ValueMeaning } from './value-meaning.ts'

type Part = AgentPart['part']

/** Shown when the field names no parts. */
const USUAL_PARTS: readonly ShownPart<Part>[] = [
  { part: 'name', isRequired: true },
  { part: 'identityDocument', isRequired: true },
  { part: 'mobilePhone', isRequired: true },
  { part: 'relation', isRequired: false },
]

/** From when to when the authority holds; it may be without an end. */
const periodValue: ValueMeaning = {
  normalise: normaliseDateRange,
  check: answer => checkDateRange(answer, 'longTermAllowed', undefined),
  summarise: summariseDateRange,
  jsonSchema: dateRangeSchema,
  valueType: dateRangeType,
  toValue: toDateRangeValue,
  masking: 'none',
}

export const agent: FieldMeaning<AgentField> = createCompositeField<AgentField, Part>({
  parts: {
    name: personNameValue,
    identityDocument: identityDocumentValue,
    mobilePhone: mobilePhoneValue,
    relation: shortTextValue,
    period: periodValue,
    powers: longTextValue,
  },
  shownParts: agentParts,
})

/** The parts of an agent that the field shows, in order. */
export function agentParts(field: AgentField): readonly ShownPart<Part>[] {
  return field.parts?.map(({ part, isRequired = false }) => ({ part, isRequired })) ?? USUAL_PARTS
}
