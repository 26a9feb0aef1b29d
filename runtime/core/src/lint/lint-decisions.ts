import type { DecisionOutput, DecisionTableDefinition, ItemDefinition } from '@yibiao/schemas'
import {
  ANY,
  checkExpression,
  parseExpression,
  parseUnaryTests,
  type ExpressionType,
  type TypeScope,
} from '../expression/index.ts'
import { indexFields } from '../form/field-tree.ts'
import { toDesignIssues } from '../form/to-design-issues.ts'
import { createTypeScope } from '../form/type-scope.ts'
import type { DesignIssue } from '../form/types.ts'
import { placesOfTable, pointerOf } from '../places/index.ts'
import { createLint } from './create-lint.ts'
import { findDuplicates } from './find-duplicates.ts'
import { lintDecisionRules } from './lint-decision-rules.ts'
import { compileEnvironmentOf, type LintEnvironment } from './lint-environment.ts'

/** Decision tables: as many cells as columns, and every cell can be read. */
export function lintDecisions(
  item: ItemDefinition,
  environment: LintEnvironment = {},
): readonly DesignIssue[] {
  const { decisions = [] } = item
  const tree = indexFields(item.form)
  const scope = createTypeScope(tree, compileEnvironmentOf(item, environment))(null, [])
  return [
    ...findDuplicates(decisions, '/decisions'),
    ...decisions.flatMap((table, index) => {
      const path = `/decisions/${index}`
      const issues = lintTable(table, path, scope)
      // What a cell with a mistake was meant to cover nobody knows.
      const isSound = issues.every(({ severity }) => severity !== 'error')
      return isSound ? [...issues, ...lintDecisionRules(table, path, scope, tree)] : issues
    }),
  ]
}

function lintTable(table: DecisionTableDefinition, path: string, scope: TypeScope): DesignIssue[] {
  const { inputs, outputs, rules } = table
  const subjects = inputs.map(({ expression }) => {
    const parsed = parseExpression(expression)
    return 'ast' in parsed ? checkExpression(parsed.ast, scope).type : ANY
  })
  return [
    ...rules.flatMap((rule, place) => [
      ...lintCount(rule.inputs.length, inputs.length, `${path}/rules/${place}/inputs`),
      ...lintCount(rule.outputs.length, outputs.length, `${path}/rules/${place}/outputs`),
    ]),
    ...placesOfTable(table).flatMap(({ text, kind, path: below }) => {
      const here = `${path}${pointerOf(below)}`
      const [head, index, , cell] = below
      if (kind === 'unaryTests') return lintCell(text, here, scope, subjects[Number(cell)] ?? ANY)
      if (head === 'inputs') return lintExpression(text, here, scope)
      return lintOutput(text, here, scope, outputs[Number(head === 'outputs' ? index : cell)]?.valueType)
    }),
  ]
}

function lintCell(text: string, path: string, scope: TypeScope, subject: ExpressionType): DesignIssue[] {
  const parsed = parseUnaryTests(text)
  if (!('ast' in parsed)) return toDesignIssues(parsed.issues, path)
  const inCell: TypeScope = {
    lookup: name => (name === '?' ? subject : scope.lookup(name)),
    names: () => scope.names(),
  }
  return toDesignIssues(checkExpression(parsed.ast, inCell).issues, path, scope)
}

const OUTPUT_KINDS = { text: 'string', number: 'number', boolean: 'boolean', date: 'date' } as const

/** An output of another type than the column's makes the table unsure. */
function lintOutput(
  text: string,
  path: string,
  scope: TypeScope,
  valueType: DecisionOutput['valueType'] | undefined,
): DesignIssue[] {
  const issues = lintExpression(text, path, scope)
  const parsed = parseExpression(text)
  if (!('ast' in parsed) || valueType === undefined || issues.length > 0) return issues
  const { kind } = checkExpression(parsed.ast, scope).type
  const isRight = kind === 'any' || kind === 'null' || kind === OUTPUT_KINDS[valueType]
  return isRight
    ? []
    : [createLint(path, 'decision.outputType', { expected: OUTPUT_KINDS[valueType], actual: kind })]
}

function lintCount(actual: number, expected: number, path: string): DesignIssue[] {
  return actual === expected ? [] : [createLint(path, 'decision.columnCount', { expected, actual })]
}

function lintExpression(text: string, path: string, scope: TypeScope): DesignIssue[] {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return toDesignIssues(parsed.issues, path)
  return toDesignIssues(checkExpression(parsed.ast, scope).issues, path, scope)
}
