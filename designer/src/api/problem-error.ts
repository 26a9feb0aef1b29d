import type { Problem } from '@yibiao/schemas'

/** An answer of the server that is not a success, with its problem details. */
export class ProblemError extends Error {
  readonly problem: Problem
  /** The body besides the problem's own members, e.g. the current revision of a 412. */
  readonly body: unknown

  constructor(problem: Problem, body: unknown) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
    this.body = body
  }
}

/** The network failed or the answer was no answer of this server. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}
