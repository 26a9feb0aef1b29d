import { codeWarnings } from './code-warnings.ts'
import type { CodeIssue, CodeIssueCode, CodeIssueParams } from './issue-codes.ts'

/** Codes whose messages name nothing. */
type PlainIssueCode = {
  [C in CodeIssueCode]: [keyof CodeIssueParams<C>] extends [never] ? C : never
}[CodeIssueCode]

/** What a check answers: the first problem, or `undefined` when the text is right. */
export type CheckResult = CodeIssue | undefined

/** Builds an issue; severity and the names of its parameters come from the table. */
export function createCodeIssue(code: PlainIssueCode): CodeIssue
export function createCodeIssue<C extends CodeIssueCode>(code: C, params: CodeIssueParams<C>): CodeIssue
export function createCodeIssue(
  code: CodeIssueCode,
  params: Readonly<Record<string, string | number>> = {},
): Pick<CodeIssue, 'code' | 'severity' | 'params'> {
  return { code, severity: codeWarnings.has(code) ? 'warning' : 'error', params }
}
