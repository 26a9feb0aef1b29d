import { parseExpression, type Expression } from '@yibiao/core/expression'

/** How one part of a condition compares. */
export type SimpleOperator = '=' | '!=' | '>' | '>=' | '<' | '<=' | 'empty' | 'notEmpty' | 'contains'

/** One comparison: a subject as written in the rule, an operator, a value as people type it. */
export interface SimpleTest {
  readonly subject: string
  readonly operator: SimpleOperator
  readonly value: SimpleValue
}

export type SimpleValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text' | 'number' | 'date'; readonly value: string }

/** A condition the sentence editor can show: comparisons joined by `and`, or by `or`. */
export interface SimpleCondition {
  readonly join: 'and' | 'or'
  readonly tests: readonly SimpleTest[]
}

/** The condition as comparisons, or nothing when it says more than that and only the text can show it. */
export function readSimpleCondition(text: string): SimpleCondition | undefined {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return undefined
  const { ast } = parsed
  const parts = ast.kind === 'logic' ? ast.operands : [ast]
  const tests = parts.map(part => readTest(text, part))
  const complete = tests.filter(test => test !== undefined)
  if (complete.length !== tests.length) return undefined
  return { join: ast.kind === 'logic' ? ast.operator : 'and', tests: complete }
}

/** The condition as FEEL; `undefined` when there is no comparison. */
export function writeSimpleCondition({ join, tests }: SimpleCondition): string | undefined {
  if (tests.length === 0) return undefined
  return tests.map(writeTest).join(` ${join} `)
}

function readTest(text: string, node: Expression): SimpleTest | undefined {
  if (node.kind === 'name' || node.kind === 'path') {
    return { subject: text.slice(node.from, node.to), operator: '=', value: { kind: 'boolean', value: true } }
  }
  if (node.kind === 'call' && node.function === 'list contains') {
    const [list, element] = node.arguments
    const value = element && readValue(element.value)
    if (!list || !value || !isSubject(list.value)) return undefined
    return { subject: text.slice(list.value.from, list.value.to), operator: 'contains', value }
  }
  if (node.kind !== 'comparison' || !isSubject(node.left)) return undefined
  const subject = text.slice(node.left.from, node.left.to)
  if (node.right.kind === 'null') {
    if (node.operator !== '=' && node.operator !== '!=') return undefined
    return { subject, operator: node.operator === '=' ? 'empty' : 'notEmpty', value: { kind: 'none' } }
  }
  const value = readValue(node.right)
  return value && { subject, operator: node.operator, value }
}

function isSubject(node: Expression): boolean {
  if (node.kind === 'path') return isSubject(node.object)
  if (node.kind === 'call')
    return node.function === 'count' && node.arguments.every(each => isSubject(each.value))
  return node.kind === 'name'
}

function readValue(node: Expression): SimpleValue | undefined {
  switch (node.kind) {
    case 'boolean':
      return { kind: 'boolean', value: node.value }
    case 'string':
      return { kind: 'text', value: node.value }
    case 'number':
      return { kind: 'number', value: node.text }
    case 'negation':
      return node.operand.kind === 'number' ? { kind: 'number', value: `-${node.operand.text}` } : undefined
    case 'temporal':
      return /^\d{4}-\d{2}-\d{2}$/.test(node.text) ? { kind: 'date', value: node.text } : undefined
    default:
      return undefined
  }
}

function writeTest({ subject, operator, value }: SimpleTest): string {
  switch (operator) {
    case 'empty':
      return `${subject} = null`
    case 'notEmpty':
      return `${subject} != null`
    case 'contains':
      return `list contains(${subject}, ${writeValue(value)})`
    default:
      return `${subject} ${operator} ${writeValue(value)}`
  }
}

function writeValue(value: SimpleValue): string {
  switch (value.kind) {
    case 'none':
      return 'null'
    case 'boolean':
      return String(value.value)
    case 'text':
      return JSON.stringify(value.value)
    case 'number':
      return value.value
    case 'date':
      return `@"${value.value}"`
  }
}
