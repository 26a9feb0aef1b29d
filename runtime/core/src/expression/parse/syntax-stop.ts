import type { ExpressionIssue } from '../issue.ts'

/** Ends reading at the first mistake; `parseExpression` turns it into its issue. */
export class SyntaxStop extends Error {
  readonly issue: ExpressionIssue

  constructor(issue: ExpressionIssue) {
    super(issue.code)
    this.name = 'SyntaxStop'
    this.issue = issue
  }
}
