import { findClosest, type ExpressionIssue, type TypeScope } from '../expression/index.ts'
import type { DesignIssue } from './types.ts'

/** Problems of an expression at its place in the definition, with the replacement that would be right. */
export function toDesignIssues(
  issues: readonly ExpressionIssue[],
  path: string,
  scope?: TypeScope,
): DesignIssue[] {
  return issues.map(issue => {
    const { code, severity, params, from, to } = issue
    const text = issue.suggestion ?? suggestName(issue, scope)
    return {
      code: `expression.${code}`,
      path,
      severity,
      params: { ...params, from, to },
      ...(text === undefined ? {} : { quickFix: { type: 'replaceText', path, from, to, text } as const }),
    }
  })
}

function suggestName({ code, params }: ExpressionIssue, scope: TypeScope | undefined): string | undefined {
  const { name } = params
  if (code !== 'unknownName' || scope === undefined || typeof name !== 'string') return undefined
  return findClosest(name, scope.names())
}
