/** Field types: what each one means. */
export { agentParts } from './agent.ts'
export { answerOfValue } from './answer-of-value.ts'
export { answersSchema, topFields } from './answers-schema.ts'
export { sampleAnswers } from './sample-answers.ts'
export type { ShownPart } from './composite-field.ts'
export { deliveryParts, type DeliveryPart, type DeliveryWay } from './delivery.ts'
export { fileDefaults } from './file-defaults.ts'
export { fieldIssues, type FieldIssueCode } from './field-issues.ts'
export type {
  CheckContext,
  DateBounds,
  FieldMeaning,
  IssueDraft,
  MaskingKind,
  OfferedOptions,
  SummaryContext,
  SummaryPiece,
} from './field-meaning.ts'
export { fieldMeanings } from './field-meanings.ts'
export { fetchMeanings, meaningOf } from './meaning-of.ts'
export { IDENTITY_DOCUMENT_TYPES } from './identity-document-value.ts'
export type { JsonSchema } from './json-schema.ts'
export { localize } from './localize.ts'
export { normaliseDate } from './normalise-date.ts'
export { normaliseDateRange } from './date-range-value.ts'
export { organisationParts } from './organisation.ts'
export { personParts } from './person.ts'
export { levelOf, REGION_DIGITS, REGION_LEVELS, REGION_TABLE, type RegionLevel } from './region-value.ts'
export type { PartName, SummaryTexts } from './summary-texts.ts'
export { countCharacters } from './text-value.ts'
