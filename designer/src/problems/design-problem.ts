import type { DesignHint, DesignIssue } from '@yibiao/core/lint'

/** What the judgement of an item says: what is wrong, what would surprise, and advice. */
export type DesignProblem = DesignIssue | DesignHint

const order = { error: 0, warning: 1, hint: 2 } as const

/** The gravest first; in the order of the item where they weigh the same. */
export function bySeverity(problems: readonly DesignProblem[]): DesignProblem[] {
  return problems.toSorted((one, other) => order[one.severity] - order[other.severity])
}

/** How many there are of each. */
export function countProblems(problems: readonly DesignProblem[]): Record<DesignProblem['severity'], number> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of problems) counts[severity] += 1
  return counts
}
