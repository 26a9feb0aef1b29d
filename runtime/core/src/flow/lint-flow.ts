import type { ItemDefinition } from '@yibiao/schemas'
import type { CompileEnvironment, DesignIssue } from '../form/types.ts'
import { compileFlow } from './compile-flow.ts'
import { lintAccess } from './lint/lint-access.ts'
import { lintChecklists } from './lint/lint-checklists.ts'
import { lintConditions } from './lint/lint-conditions.ts'
import { lintLicences } from './lint/lint-licences.ts'
import { lintPaths } from './lint/lint-paths.ts'
import { lintReferences } from './lint/lint-references.ts'
import { lintStages } from './lint/lint-stages.ts'

export interface LintFlowEnvironment extends CompileEnvironment {
  /** Keys of the department's roles; roles are not checked without. */
  readonly roles?: readonly string[]
}

/**
 * Everything that is wrong with the flow of an item, in the order of its steps within each kind. What the engine
 * cannot run comes first; problems of decision tables themselves are told by their own lint.
 */
export function lintFlow(
  item: ItemDefinition,
  environment: LintFlowEnvironment = {},
): readonly DesignIssue[] {
  const compiled = compileFlow(item)
  const broken = 'issues' in compiled ? compiled.issues.filter(({ path }) => path.startsWith('/flow')) : []
  return [
    ...broken,
    ...lintPaths(item),
    ...lintStages(item),
    ...lintLicences(item),
    ...lintChecklists(item),
    ...lintReferences(item, environment.roles),
    ...lintAccess(item),
    ...lintConditions(item, environment),
  ]
}
