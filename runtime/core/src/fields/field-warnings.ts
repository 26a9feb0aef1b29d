import type { FieldIssueCode } from './field-issues.ts'

/**
 * The problems that are shown and kept; all others refuse the answer. Apart from the table, whose parameters are for
 * its types and its test: a page that fills a form does not need them.
 */
export const fieldWarnings: ReadonlySet<FieldIssueCode> = new Set<FieldIssueCode>([
  'person.sexDiffers',
  'person.birthDiffers',
])
