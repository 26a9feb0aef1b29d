import type { ItemDefinition } from '@yibiao/schemas'
import { compileFlow } from '../flow/compile-flow.ts'
import { compileForm } from '../form/compile-form.ts'
import type { DesignIssue } from '../form/types.ts'

/**
 * Everything wrong with a definition, by JSON Pointer into it: errors forbid publishing, warnings advise.
 * Each part has its own lints; this is their sum.
 */
export function lintItem(definition: ItemDefinition): DesignIssue[] {
  return [...lintForm(definition), ...lintFlow(definition)]
}

function lintForm(definition: ItemDefinition): DesignIssue[] {
  const compiled = compileForm(definition.form, {
    codeTables: (definition.codeTables ?? []).map(table => table.key),
    sources: definition.prefill.sources.map(source => source.key),
    materials: definition.materials,
  })
  return 'issues' in compiled ? compiled.issues.map(issue => ({ ...issue, path: `/form${issue.path}` })) : []
}

function lintFlow(definition: ItemDefinition): DesignIssue[] {
  const compiled = compileFlow(definition)
  return 'issues' in compiled ? [...compiled.issues] : []
}
