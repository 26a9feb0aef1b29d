import { hintItem, lintItem, type LintEnvironment } from '@yibiao/core/lint'
import { lintScenarios } from '@yibiao/core/scenarios'
import { validateDocument, type ItemDefinition } from '@yibiao/schemas'
import type { DesignProblem } from './design-problem.ts'
import { judgeFields } from './judge-fields.ts'

/** What is judged: an item, or the fields of a block alone. */
export interface JudgedThing {
  readonly of: 'item' | 'fields'
  /** What is known besides an item. */
  readonly environment?: LintEnvironment
}

/** What there is to say about what is designed. */
export function judgeThing(
  definition: ItemDefinition,
  { of, environment }: JudgedThing,
): readonly DesignProblem[] {
  return of === 'fields' ? judgeFields(definition) : judge(definition, environment)
}

/** Everything wrong with a definition, and advice; of one that is no item, only what makes it none. */
export function judge(
  definition: ItemDefinition,
  environment: LintEnvironment = {},
): readonly DesignProblem[] {
  const checked = validateDocument('ItemDefinition', definition)
  if ('issues' in checked) return checked.issues.map(issue => ({ ...issue, severity: 'error' as const }))
  return [...lintItem(definition, environment), ...lintScenarios(definition), ...hintItem(definition)]
}
