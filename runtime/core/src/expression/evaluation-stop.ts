import type { ExpressionIssueCode, IssueParams } from './issue.ts'

/** Ends an evaluation that must not yield a value; `evaluate` turns it into an issue. */
export class EvaluationStop extends Error {
  readonly code: ExpressionIssueCode
  readonly params: IssueParams

  constructor(code: ExpressionIssueCode, params: IssueParams = {}) {
    super(code)
    this.name = 'EvaluationStop'
    this.code = code
    this.params = params
  }
}
