import type { PropertyPath } from '../document/property-path.ts'
import type { RecordKey } from '../document/records.ts'
import type { RuleProblem } from './use-rule-problem.ts'
import { placeOfPath } from './select-path.ts'
import { useIssueText } from './use-issue-text.ts'
import { useJudgement } from './use-problems.ts'

/** A problem in words with the property it is about. */
export interface PlaceProblem extends RuleProblem {
  /** From the record's value. */
  readonly path: PropertyPath
}

/** What the judgement of the item says about a property of the record and what is inside it. */
export function usePlaceProblems(owner: RecordKey, path: PropertyPath): PlaceProblem[] {
  const textOf = useIssueText()
  const { problems, records } = useJudgement()
  return problems.flatMap(problem => {
    if (problem.severity === 'hint') return []
    const { record, property } = placeOfPath(records, problem.path)
    if (record !== owner || path.some((step, index) => property[index] !== step)) return []
    const severity = problem.severity === 'error' ? ('error' as const) : ('warning' as const)
    return [{ text: textOf(problem), severity, path: property }]
  })
}
