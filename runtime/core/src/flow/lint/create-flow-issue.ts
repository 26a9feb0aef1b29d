import type { DesignIssue } from '../../form/types.ts'
import { flowIssues, type FlowIssueCode, type FlowIssueParams } from './flow-issues.ts'

/** A finding at a place below `/flow`; severity and the names of its parameters come from the table. */
export function createFlowIssue<C extends FlowIssueCode>(
  path: string,
  code: C,
  params: FlowIssueParams<C>,
): DesignIssue {
  return { code, path: `/flow${path}`, severity: flowIssues[code].severity, params: { ...params } }
}
