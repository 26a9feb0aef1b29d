import type { FormDefinition } from '@yibiao/schemas'
import { childExpressions } from '../expression/child-expressions.ts'
import type { Expression } from '../expression/index.ts'
import { analyseForm } from './analyse-form.ts'
import { optionsOf } from './rule-texts.ts'
import { REGION_TABLE } from '../fields/index.ts'
import type { FieldTree } from './field-tree.ts'
import type { CompiledForm, CompileEnvironment, DesignIssue, FormNeeds } from './types.ts'

/**
 * Reads the rules of a form once. The result is plain JSON for the version that is published; with any error
 * nothing is compiled. Warnings are the business of `lintForm`.
 */
export function compileForm(
  definition: FormDefinition,
  environment: CompileEnvironment,
): { readonly form: CompiledForm } | { readonly issues: readonly DesignIssue[] } {
  const { tree, expressions, rules, issues } = analyseForm(definition, environment)
  const errors = issues.filter(issue => issue.severity === 'error')
  if (errors.length > 0) return { issues: errors }
  return { form: { format: 1, definition, expressions, rules, needs: findNeeds(tree, expressions) } }
}

const PATTERN_FUNCTIONS: ReadonlySet<string> = new Set(['matches', 'replace', 'split'])
const CALENDAR_FUNCTIONS: ReadonlySet<string> = new Set([
  'working days between',
  'add working days',
  'period end',
])

function findNeeds({ fields }: FieldTree, expressions: readonly Expression[]): FormNeeds {
  const calls = expressions.flatMap(findCalls)
  const codeTables = new Set<string>()
  const sources = new Set<string>()
  let patterns = calls.some(call => PATTERN_FUNCTIONS.has(call.function))
  for (const { field } of fields) {
    if ((field.type === 'text' || field.type === 'licenceNumber') && field.pattern !== undefined)
      patterns = true
    if (field.type === 'codeCascade') codeTables.add(field.codeTable)
    if (field.type === 'region' || field.type === 'address') codeTables.add(REGION_TABLE)
    const options = optionsOf(field)
    if (options?.type === 'codeTable') codeTables.add(options.codeTable)
    if (options?.type === 'source') sources.add(options.source)
  }
  for (const call of calls) {
    const [table] = call.arguments
    if (call.function === 'lookup' && table?.value.kind === 'string') codeTables.add(table.value.value)
  }
  return {
    patterns,
    calendar: calls.some(call => CALENDAR_FUNCTIONS.has(call.function)),
    codeTables: [...codeTables],
    sources: [...sources],
  }
}

function findCalls(node: Expression): readonly (Expression & { kind: 'call' })[] {
  const inside = childExpressions(node).flatMap(findCalls)
  return node.kind === 'call' ? [node, ...inside] : inside
}
