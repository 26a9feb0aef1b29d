import { formIssues, type FormIssueCode } from './form-issues.ts'
import type { DesignIssue } from './types.ts'

type Params<C extends FormIssueCode> = Readonly<
  Record<(typeof formIssues)[C]['params'][number], string | number | boolean>
>

/** Builds a problem of a form; severity and the names of its parameters come from the table. */
export function createIssueAt<C extends FormIssueCode>(
  path: string,
  code: C,
  params: Params<C>,
): DesignIssue {
  return { code, path, severity: formIssues[code].severity, params: { ...params } }
}
