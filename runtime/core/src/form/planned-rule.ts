import type { CompiledExpression } from '../expression/index.ts'
import type { FieldPlan, MentionPlan, PartPlan, RulePlan, SitePlan } from './plan.ts'
import type { RuleKind } from './types.ts'

/**
 * A rule whose expression is compiled when it is first asked for: most checks and conditions of a page never are while
 * it is shown first. A class, as a getter in an object literal gives every object a shape of its own.
 */
export class PlannedRule implements RulePlan {
  readonly kind: RuleKind
  readonly index: number
  readonly owner: FieldPlan | null
  readonly part: PartPlan | null
  readonly site: SitePlan
  readonly mentions: readonly MentionPlan[]
  readonly order: number
  readonly shared: number
  readonly #compile: () => CompiledExpression
  #compiled: CompiledExpression | undefined

  constructor(rule: Omit<RulePlan, 'compiled'>, compile: () => CompiledExpression) {
    this.kind = rule.kind
    this.index = rule.index
    this.owner = rule.owner
    this.part = rule.part
    this.site = rule.site
    this.mentions = rule.mentions
    this.order = rule.order
    this.shared = rule.shared
    this.#compile = compile
  }

  get compiled(): CompiledExpression {
    return (this.#compiled ??= this.#compile())
  }
}
