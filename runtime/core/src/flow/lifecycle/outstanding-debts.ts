import type { Debt } from '../advance-context.ts'
import type { CaseState } from '../case-state.ts'

/** What the submission left open and nobody has settled since. */
export function outstandingDebts(
  { settlements = [] }: Pick<CaseState, 'settlements'>,
  debts: readonly Debt[] = [],
): readonly Debt[] {
  return debts.filter(
    ({ kind, subject }) => !settlements.some(settled => settled.kind === kind && settled.subject === subject),
  )
}
