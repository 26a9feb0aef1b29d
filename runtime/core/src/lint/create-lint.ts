import type { DesignIssue, QuickFix } from '../form/types.ts'
import { lintIssues, type LintIssueCode } from './lint-issues.ts'

type Params<C extends LintIssueCode> = Readonly<
  Record<(typeof lintIssues)[C]['params'][number], string | number | boolean>
>

/** Builds a finding; severity and the names of its parameters come from the table. */
export function createLint<C extends LintIssueCode>(
  path: string,
  code: C,
  params: Params<C>,
  quickFix?: QuickFix,
): DesignIssue {
  return {
    code,
    path,
    severity: lintIssues[code].severity,
    params: { ...params },
    ...(quickFix === undefined ? {} : { quickFix }),
  }
}
