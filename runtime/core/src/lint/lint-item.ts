import type { ItemDefinition } from '@yibiao/schemas'
import { lintFlow } from '../flow/lint-flow.ts'
import type { DesignIssue } from '../form/types.ts'
import { lintCodeTables } from './lint-code-tables.ts'
import { lintDecisions } from './lint-decisions.ts'
import { lintDocuments } from './lint-documents.ts'
import { compileEnvironmentOf, type LintEnvironment } from './lint-environment.ts'
import { lintForm } from './lint-form.ts'
import { lintGuide } from './lint-guide.ts'
import { lintMaterials } from './lint-materials.ts'
import { lintPrefill } from './lint-prefill.ts'
import { lintValuesOfChoices } from './lint-values-of-choices.ts'
import { lintSituations } from './lint-situations.ts'

/** Everything that is wrong with an item, part by part. Publishing needs it to be free of errors. */
export function lintItem(item: ItemDefinition, environment: LintEnvironment = {}): readonly DesignIssue[] {
  const { roles } = environment
  const flowEnvironment = {
    ...compileEnvironmentOf(item, environment),
    ...(roles === undefined ? {} : { roles }),
  }
  return [
    ...lintGuide(item),
    ...lintSituations(item),
    ...lintCodeTables(item),
    ...lintForm(item, environment),
    ...lintMaterials(item, environment),
    ...lintPrefill(item, environment),
    ...lintFlow(item, flowEnvironment),
    ...lintDecisions(item, environment),
    ...lintDocuments(item),
    ...lintValuesOfChoices(item),
  ]
}
