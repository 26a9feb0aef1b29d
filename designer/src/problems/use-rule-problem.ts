import { readProperty } from '../document/property-path.ts'
import type { RecordKey } from '../document/records.ts'
import { placeOfPath } from './select-path.ts'
import { useIssueText } from './use-issue-text.ts'
import { useJudgement } from './use-problems.ts'

/** A problem of a rule, in words, where the rule is edited. */
export interface RuleProblem {
  readonly text: string
  readonly severity: 'error' | 'warning'
}

/** What the judgement of the item says about the rule with this text in this record; the gravest first. */
export function useRuleProblem(owner: RecordKey, rule: string | undefined): RuleProblem | undefined {
  const textOf = useIssueText()
  const { problems, records } = useJudgement()
  if (rule === undefined) return undefined
  const found = problems.filter(problem => {
    if (problem.severity === 'hint') return false
    const { record, property } = placeOfPath(records, problem.path)
    return record === owner && readProperty(records.get(owner)?.value, property) === rule
  })
  const worst = found.find(problem => problem.severity === 'error') ?? found[0]
  return worst && { text: textOf(worst), severity: worst.severity === 'error' ? 'error' : 'warning' }
}
