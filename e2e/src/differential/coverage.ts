import { FUNCTION_NAMES, type Expression } from '@yibiao/core/expression'
import type { CompiledForm } from '@yibiao/core/form'
import { plainTypes } from './random-field.ts'

/** How often each thing occurred in the forms compared. */
export type Coverage = { counts: Map<string, number>; submissions: number; refused: number }

const ruleKinds = [
  'visible',
  'required',
  'readOnly',
  'calculate',
  'initial',
  'check',
  'option',
  'optionFilter',
  'sourceItems',
  'sourceValue',
  'sourceLabel',
  'notBefore',
  'notAfter',
]
const operators = ['+', '-', '*', '/', '**', '=', '!=', '<', '<=', '>', '>=', 'and', 'or', 'some', 'every']
const shapes = [
  'negation',
  'between',
  'in',
  'range',
  'if',
  'for',
  'list',
  'context',
  'filter',
  'path',
  'instanceOf',
]

/** Everything that must occur. The condition of a material belongs to no form. */
const wanted = [
  ...[...plainTypes, 'group', 'repeat'].map(type => `field ${type}`),
  ...ruleKinds.map(kind => `rule ${kind}`),
  ...operators.map(operator => `operator ${operator}`),
  ...shapes.map(shape => `expression ${shape}`),
  ...FUNCTION_NAMES.map(name => `function ${name}`),
]

export function createCoverage(): Coverage {
  return { counts: new Map(wanted.map(name => [name, 0])), submissions: 0, refused: 0 }
}

/** Counts a form that is compared, and whether its answers were refused. */
export function addCoverage(coverage: Coverage, compiled: CompiledForm, isRefused: boolean): void {
  const count = (name: string): void => {
    coverage.counts.set(name, (coverage.counts.get(name) ?? 0) + 1)
  }
  coverage.submissions += 1
  if (isRefused) coverage.refused += 1
  for (const page of compiled.definition.pages) {
    for (const field of page.sections.flatMap(section => section.fields)) {
      count(`field ${field.type}`)
      if ('fields' in field) for (const inner of field.fields) count(`field ${inner.type}`)
    }
  }
  for (const rule of compiled.rules) count(`rule ${rule.kind}`)
  for (const expression of compiled.expressions) addExpression(expression, count)
}

/** What occurred less often than asked, with its count. */
export function tooRare({ counts }: Coverage, least: number): string[] {
  return [...counts].filter(([, count]) => count < least).map(([name, count]) => `${name} (${count})`)
}

function addExpression(node: Expression, count: (name: string) => void): void {
  count(`expression ${node.kind}`)
  if ('operator' in node) count(`operator ${node.operator}`)
  if (node.kind === 'quantified') count(`operator ${node.quantifier}`)
  if (node.kind === 'call') count(`function ${node.function}`)
  for (const inner of partsOf(node)) addExpression(inner, count)
}

function partsOf(node: unknown): Expression[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.values(node).flatMap(value => (isExpression(value) ? [value] : partsOf(value)))
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'kind' in value && 'from' in value
}
