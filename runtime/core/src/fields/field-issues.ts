/**
 * Every problem an answer can have by its field's type and constraints, with the parameters its message may name.
 * Problems of codes (identity numbers, phone numbers …) are listed in core/codes.
 */
export const fieldIssues = {
  'answer.required': { severity: 'error', params: [] },
  'answer.shape': { severity: 'error', params: [] },
  'answer.agreement': { severity: 'error', params: [] },
  'text.tooShort': { severity: 'error', params: ['minimum', 'actual'] },
  'text.tooLong': { severity: 'error', params: ['maximum', 'actual'] },
  'text.pattern': { severity: 'error', params: [] },
  'number.format': { severity: 'error', params: [] },
  'number.minimum': { severity: 'error', params: ['minimum'] },
  'number.maximum': { severity: 'error', params: ['maximum'] },
  'number.scale': { severity: 'error', params: ['maximum', 'actual'] },
  'number.digits': { severity: 'error', params: ['maximum'] },
  'integer.format': { severity: 'error', params: [] },
  'integer.range': { severity: 'error', params: [] },
  'choice.notOffered': { severity: 'error', params: ['value'] },
  'choice.rowGone': { severity: 'error', params: ['value'] },
  'choice.tooFew': { severity: 'error', params: ['minimum', 'actual'] },
  'choice.tooMany': { severity: 'error', params: ['maximum', 'actual'] },
  'choice.notLeaf': { severity: 'error', params: ['value'] },
  'choice.tooDeep': { severity: 'error', params: ['maximum'] },
  'region.format': { severity: 'error', params: [] },
  'region.tooShallow': { severity: 'error', params: ['level'] },
  'region.tooDeep': { severity: 'error', params: ['level'] },
  'region.outside': { severity: 'error', params: ['root'] },
  'region.unknown': { severity: 'error', params: ['code'] },
  'date.format': { severity: 'error', params: [] },
  'date.longTerm': { severity: 'error', params: [] },
  'date.notBefore': { severity: 'error', params: ['limit'] },
  'date.notAfter': { severity: 'error', params: ['limit'] },
  'dateRange.order': { severity: 'error', params: [] },
  'time.format': { severity: 'error', params: [] },
  'time.step': { severity: 'error', params: ['step'] },
  'dateTime.format': { severity: 'error', params: [] },
  'month.format': { severity: 'error', params: [] },
  'month.notBefore': { severity: 'error', params: ['limit'] },
  'month.notAfter': { severity: 'error', params: ['limit'] },
  'duration.format': { severity: 'error', params: [] },
  'duration.units': { severity: 'error', params: [] },
  'identityDocument.type': { severity: 'error', params: ['documentType'] },
  'person.sexDiffers': { severity: 'warning', params: [] },
  'person.birthDiffers': { severity: 'warning', params: ['birthOn'] },
  'delivery.way': { severity: 'error', params: ['way'] },
  'files.tooFew': { severity: 'error', params: ['minimum', 'actual'] },
  'files.tooMany': { severity: 'error', params: ['maximum', 'actual'] },
  'files.tooLarge': { severity: 'error', params: ['name', 'maximum'] },
  'files.kind': { severity: 'error', params: ['name', 'kinds'] },
  'files.unknown': { severity: 'error', params: ['number'] },
  'files.ratio': { severity: 'error', params: ['name', 'ratio'] },
  'rows.tooFew': { severity: 'error', params: ['minimum', 'actual'] },
  'rows.tooMany': { severity: 'error', params: ['maximum', 'actual'] },
  'rows.duplicate': { severity: 'error', params: ['row', 'first'] },
  'rows.duplicateFilled': { severity: 'error', params: ['row', 'first'] },
  'rows.orderFilled': { severity: 'error', params: ['row', 'previous'] },
  'rows.order': { severity: 'error', params: ['row', 'previous'] },
} as const satisfies Readonly<Record<string, FieldIssueDefinition>>

export interface FieldIssueDefinition {
  readonly severity: 'error' | 'warning'
  readonly params: readonly string[]
}

export type FieldIssueCode = keyof typeof fieldIssues
