import type { ItemDefinition } from '@yibiao/schemas'
import { compileFlow } from '../flow/compile-flow.ts'
import type { DesignIssue } from '../form/types.ts'
import { lintDecisions } from './lint-decisions.ts'
import { lintDocuments } from './lint-documents.ts'
import type { LintEnvironment } from './lint-environment.ts'
import { lintForm } from './lint-form.ts'
import { lintGuide } from './lint-guide.ts'
import { lintMaterials } from './lint-materials.ts'
import { lintPrefill } from './lint-prefill.ts'
import { lintSituations } from './lint-situations.ts'

/** Everything that is wrong with an item, part by part. Publishing needs it to be free of errors. */
export function lintItem(item: ItemDefinition, environment: LintEnvironment = {}): readonly DesignIssue[] {
  return [
    ...lintGuide(item),
    ...lintSituations(item),
    ...lintForm(item, environment),
    ...lintMaterials(item, environment),
    ...lintPrefill(item, environment),
    ...lintFlowOf(item),
    ...lintDecisions(item, environment),
    ...lintDocuments(item),
  ]
}

/** What the engine cannot run; the tables' own problems are told by their lint. */
function lintFlowOf(item: ItemDefinition): readonly DesignIssue[] {
  const compiled = compileFlow(item)
  return 'issues' in compiled ? compiled.issues.filter(issue => !issue.path.startsWith('/decisions')) : []
}
