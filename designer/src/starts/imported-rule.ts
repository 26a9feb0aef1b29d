/** What a rule of a source does to a field when it is met. */
export type RuleEffect = 'visible' | 'required'

/** Comparisons of other systems; `notContains` and `unsaid` are known, and no condition here says them. */
export type ImportedOperator =
  | '='
  | '!='
  | '>'
  | '>='
  | '<'
  | '<='
  | 'contains'
  | 'notContains'
  | 'empty'
  | 'notEmpty'
  | 'truthy'
  | 'falsy'
  | 'unsaid'

/** One comparison of a rule: a field of the source by its path, and a value as the source has it. */
export interface ImportedTest {
  readonly path: string
  readonly operator: ImportedOperator
  readonly value?: string | number | boolean
}

/** A rule of a source that a condition can say: comparisons joined by `and`, or by `or`. */
export interface ImportedRule {
  readonly effect: RuleEffect
  readonly join: 'and' | 'or'
  readonly tests: readonly ImportedTest[]
}

const opposites: Readonly<Record<ImportedOperator, ImportedOperator>> = {
  '=': '!=',
  '!=': '=',
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
  contains: 'notContains',
  notContains: 'contains',
  empty: 'notEmpty',
  notEmpty: 'empty',
  truthy: 'falsy',
  falsy: 'truthy',
  unsaid: 'unsaid',
}

/** The rule that is met when this one is not. */
export function negateRule(rule: ImportedRule): ImportedRule {
  return {
    ...rule,
    join: rule.join === 'and' ? 'or' : 'and',
    tests: rule.tests.map(test => ({ ...test, operator: opposites[test.operator] })),
  }
}
