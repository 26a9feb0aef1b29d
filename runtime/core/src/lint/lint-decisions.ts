import type { DecisionTableDefinition, ItemDefinition } from '@yibiao/schemas'
import { checkExpression, parseExpression, parseUnaryTests, type TypeScope } from '../expression/index.ts'
import { indexFields } from '../form/field-tree.ts'
import { toDesignIssues } from '../form/to-design-issues.ts'
import { createTypeScope } from '../form/type-scope.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'
import { findDuplicates } from './find-duplicates.ts'
import { compileEnvironmentOf, type LintEnvironment } from './lint-environment.ts'

/** Decision tables: as many cells as columns, and every cell can be read. */
export function lintDecisions(
  item: ItemDefinition,
  environment: LintEnvironment = {},
): readonly DesignIssue[] {
  const { decisions = [] } = item
  const scope = createTypeScope(indexFields(item.form), compileEnvironmentOf(item, environment))(null, [])
  return [
    ...findDuplicates(decisions, '/decisions'),
    ...decisions.flatMap((table, index) => lintTable(table, `/decisions/${index}`, scope)),
  ]
}

function lintTable(
  { inputs, outputs, rules }: DecisionTableDefinition,
  path: string,
  scope: TypeScope,
): DesignIssue[] {
  return [
    ...inputs.flatMap(({ expression }, place) =>
      lintExpression(expression, `${path}/inputs/${place}/expression`, scope),
    ),
    ...rules.flatMap((rule, place) => {
      const here = `${path}/rules/${place}`
      return [
        ...lintCount(rule.inputs.length, inputs.length, `${here}/inputs`),
        ...lintCount(rule.outputs.length, outputs.length, `${here}/outputs`),
        ...rule.inputs.flatMap((text, cell) => {
          const parsed = parseUnaryTests(text)
          return 'ast' in parsed ? [] : toDesignIssues(parsed.issues, `${here}/inputs/${cell}`)
        }),
        ...rule.outputs.flatMap((text, cell) => lintExpression(text, `${here}/outputs/${cell}`, scope)),
      ]
    }),
  ]
}

function lintCount(actual: number, expected: number, path: string): DesignIssue[] {
  return actual === expected ? [] : [createLint(path, 'decision.columnCount', { expected, actual })]
}

function lintExpression(text: string, path: string, scope: TypeScope): DesignIssue[] {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return toDesignIssues(parsed.issues, path)
  return toDesignIssues(checkExpression(parsed.ast, scope).issues, path, scope)
}
