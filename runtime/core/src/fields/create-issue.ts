import type { fieldIssues, FieldIssueCode } from './field-issues.ts'
import type { IssueDraft } from './field-meaning.ts'
import { fieldWarnings } from './field-warnings.ts'

type Params<C extends FieldIssueCode> = Readonly<
  Record<(typeof fieldIssues)[C]['params'][number], string | number | boolean>
>

/** Codes whose messages name nothing. */
type PlainCode = { [C in FieldIssueCode]: [keyof Params<C>] extends [never] ? C : never }[FieldIssueCode]

/** Builds a problem of an answer; severity and the names of its parameters come from the table. */
export function createFieldIssue(code: PlainCode): IssueDraft
export function createFieldIssue<C extends FieldIssueCode>(code: C, params: Params<C>): IssueDraft
export function createFieldIssue(
  code: FieldIssueCode,
  params?: Readonly<Record<string, string | number | boolean>>,
): IssueDraft {
  const severity = fieldWarnings.has(code) ? 'warning' : 'error'
  return params === undefined ? { code, severity } : { code, severity, params }
}

/** The same problem at a part of the answer. */
export function issueAt(issue: IssueDraft, part: string): IssueDraft {
  return { ...issue, at: `/${part}${issue.at ?? ''}` }
}
