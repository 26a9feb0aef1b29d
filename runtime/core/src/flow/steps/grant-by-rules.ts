import type { BusinessRuleTaskStep } from '@yibiao/schemas'
import type { Person, StepRun } from '../case-state.ts'
import { stepPlace } from '../expression-places.ts'
import { outstandingDebts } from '../lifecycle/outstanding-debts.ts'
import { recordDecision } from '../lifecycle/record-decision.ts'
import { judge } from '../rules/judge.ts'
import { openChildren } from '../children/child-cases.ts'
import type { Turn } from '../turn.ts'

/** Who decides where the rules do: no officer is made responsible for what nobody looked at. */
const byTheRules: Person = { id: 'system', name: '系统' }

/**
 * 秒批: grants at once when the item lets the rules grant and every one of them is met. They never refuse: a condition
 * that is not met, null or broken, a debt that is open or an application that is not accepted leaves the decision to
 * a person.
 */
export function grantByRules(turn: Turn, run: StepRun, step: BusinessRuleTaskStep): boolean {
  const place = stepPlace(step.id, 'grantsWhen')
  const { moments, decision } = turn.state
  if (!turn.flow.expressions.has(place) || moments.acceptedAt === undefined || decision !== null) return false
  const result = judge(turn, step.id, place)
  if ('failed' in result || !result.isMet) return false
  if (outstandingDebts(turn.state, turn.context.debts).length > 0) return false
  if (openChildren(turn.state).length > 0) return false
  const { now } = turn.context
  recordDecision(
    turn,
    run,
    { outcome: 'granted', decidedAt: now, by: byTheRules, byRules: step.decision },
    step.id,
  )
  return true
}
