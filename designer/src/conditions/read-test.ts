import { formatExpression, type Expression } from '@yibiao/core/expression'
import { durationOf, listOfElements } from '@yibiao/core/sentences'
import type { DayShift, SimpleOperator, SimpleTest, SimpleValue } from './simple-condition.ts'

/** A part of a condition as one comparison, or nothing when it says something else. */
export function readTest(text: string, node: Expression): SimpleTest | undefined {
  const nameOf = (part: Expression) => text.slice(part.from, part.to)
  switch (node.kind) {
    case 'name':
    case 'path':
      return { subject: nameOf(node), operator: '=', value: { kind: 'boolean', value: true } }
    case 'call':
      return readCall(text, node)
    case 'quantified': {
      const told = listOfElements(node)
      const values = told && textsOf(told.values)
      if (!values) return undefined
      const operator = node.quantifier === 'some' ? 'includesSome' : 'includesOnly'
      return { subject: nameOf(told.list), operator, value: { kind: 'list', values } }
    }
    case 'in': {
      const [first, ...others] = node.tests
      const values = textsOf(first?.kind === 'list' && others.length === 0 ? first.items : node.tests)
      if (!values || !isSubject(node.value)) return undefined
      return { subject: nameOf(node.value), operator: 'oneOf', value: { kind: 'list', values } }
    }
    case 'comparison': {
      if (!isSubject(node.left)) return undefined
      const subject = nameOf(node.left)
      if (node.right.kind === 'null') {
        if (node.operator !== '=' && node.operator !== '!=') return undefined
        return { subject, operator: node.operator === '=' ? 'empty' : 'notEmpty', value: { kind: 'none' } }
      }
      const value = readValue(node.right)
      return value && { subject, operator: node.operator, value }
    }
    default:
      return undefined
  }
}

const operatorsOfCalls = new Map<string, SimpleOperator>([
  ['list contains', 'contains'],
  ['contains', 'containsText'],
  ['starts with', 'startsWith'],
  ['ends with', 'endsWith'],
])

function readCall(text: string, node: Extract<Expression, { kind: 'call' }>): SimpleTest | undefined {
  const [subject, argument, ...others] = node.arguments
  if (node.function === 'not' && subject && !argument) {
    const denied = subject.value.kind === 'call' ? readCall(text, subject.value) : undefined
    return denied?.operator === 'contains' ? { ...denied, operator: 'notContains' } : undefined
  }
  const operator = operatorsOfCalls.get(node.function)
  const value = argument && readValue(argument.value)
  if (!operator || !subject || !value || others.length > 0 || !isSubject(subject.value)) return undefined
  // What is looked for in a text is a text that was typed.
  if (operator !== 'contains' && value.kind !== 'text') return undefined
  return { subject: text.slice(subject.value.from, subject.value.to), operator, value }
}

/** What rows add up to is a subject like an answer. */
const aggregates: ReadonlySet<string> = new Set(['count', 'total', 'min', 'max'])

function isSubject(node: Expression): boolean {
  if (node.kind === 'path') return isSubject(node.object)
  if (node.kind !== 'call') return node.kind === 'name'
  const [column, ...others] = node.arguments
  return (
    aggregates.has(node.function) && column !== undefined && others.length === 0 && isSubject(column.value)
  )
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
    case 'arithmetic': {
      const shift = readShift(node)
      return shift && isOther(node.left)
        ? { kind: 'field', text: formatExpression(node.left), shift }
        : undefined
    }
    default:
      return isOther(node) ? { kind: 'field', text: formatExpression(node) } : undefined
  }
}

function isOther(node: Expression): boolean {
  return isSubject(node) || (node.kind === 'call' && node.function === 'today' && node.arguments.length === 0)
}

function readShift({ operator, right }: Extract<Expression, { kind: 'arithmetic' }>): DayShift | undefined {
  const length = durationOf(right)
  return length && (operator === '+' || operator === '-') ? { sign: operator, ...length } : undefined
}

/** Texts that were typed or chosen; nothing when there is anything else among them. */
function textsOf(nodes: readonly Expression[]): readonly string[] | undefined {
  const values = nodes.flatMap(node => (node.kind === 'string' ? [node.value] : []))
  return values.length === nodes.length && values.length > 0 ? values : undefined
}
