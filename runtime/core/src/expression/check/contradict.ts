import type { Comparison, ComparisonOperator, Expression } from '../ast.ts'
import { compare, parseDecimal, type Numeric } from '../decimal.ts'
import { formatExpression } from '../format-expression.ts'

/** More ways to meet a chain of alternatives than this are not tried; the conditions then count as possible. */
const MOST_WAYS = 200

/**
 * Whether the conditions can never be met together, whatever the answers. It knows comparisons with literals, their
 * chains, `in`, `between` and `not`; everything else counts as possible, so that nothing sound is ever accused.
 * @param isImpossible says of a literal that its subject never has this value
 */
export function contradict(
  conditions: readonly Expression[],
  isImpossible: (literal: Expression) => boolean = () => false,
): boolean {
  const ways = { left: MOST_WAYS }
  return search(
    conditions.map(condition => normalise(condition)),
    isImpossible,
    ways,
  )
}

/** What holds exactly where the condition is false. */
export function negate(condition: Expression): Expression {
  switch (condition.kind) {
    case 'boolean':
      return { ...condition, value: !condition.value }
    case 'comparison':
      return { ...condition, operator: opposites[condition.operator] }
    case 'logic':
      return {
        ...condition,
        operator: condition.operator === 'and' ? 'or' : 'and',
        operands: condition.operands.map(negate),
      }
    case 'in':
    case 'between':
      return negate(normalise(condition))
    case 'call': {
      const [argument] = condition.arguments
      if (condition.function === 'not' && argument) return normalise(argument.value)
      return denied(condition)
    }
    default:
      return denied(condition)
  }
}

const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

function denied(node: Expression): Expression {
  const { from, to } = node
  return {
    kind: 'comparison',
    operator: '=',
    left: node,
    right: { kind: 'boolean', value: false, from, to },
    from,
    to,
  }
}

/** Only comparisons and their chains; what is no comparison stays as it is. */
function normalise(node: Expression): Expression {
  const { from, to } = node
  const compared = (operator: ComparisonOperator, left: Expression, right: Expression): Comparison => ({
    kind: 'comparison',
    operator,
    left,
    right,
    from,
    to,
  })
  switch (node.kind) {
    case 'logic':
      return { ...node, operands: node.operands.map(normalise) }
    case 'between':
      return {
        kind: 'logic',
        operator: 'and',
        operands: [compared('>=', node.value, node.low), compared('<=', node.value, node.high)],
        from,
        to,
      }
    case 'in':
      return {
        kind: 'logic',
        operator: 'or',
        operands: node.tests.flatMap(testsOf).map(test => {
          if (test.kind === 'unaryComparison') return compared(test.operator, node.value, test.operand)
          if (test.kind !== 'range')
            return isLiteral(test) ? compared('=', node.value, test) : { ...node, tests: [test] }
          return {
            kind: 'logic',
            operator: 'and',
            operands: [
              compared(test.isStartIncluded ? '>=' : '>', node.value, test.start),
              compared(test.isEndIncluded ? '<=' : '<', node.value, test.end),
            ],
            from,
            to,
          }
        }),
        from,
        to,
      }
    case 'call': {
      const [argument] = node.arguments
      return node.function === 'not' && argument ? negate(normalise(argument.value)) : node
    }
    default:
      return node
  }
}

function testsOf(test: Expression): readonly Expression[] {
  return test.kind === 'list' ? test.items : [test]
}

function search(
  conditions: readonly Expression[],
  isImpossible: (literal: Expression) => boolean,
  ways: { left: number },
): boolean {
  const parts = conditions.flatMap(conjuncts)
  const choice = parts.find(part => part.kind === 'logic')
  if (choice?.kind !== 'logic') return isImpossibleTogether(parts, isImpossible)
  const others = parts.filter(part => part !== choice)
  return choice.operands.every(operand => {
    ways.left -= 1
    return ways.left > 0 && search([...others, operand], isImpossible, ways)
  })
}

function conjuncts(node: Expression): readonly Expression[] {
  return node.kind === 'logic' && node.operator === 'and' ? node.operands.flatMap(conjuncts) : [node]
}

/** What is known of one subject when all conditions are met. */
interface Facts {
  readonly equal: Expression[]
  readonly unequal: Expression[]
  readonly bounds: { readonly operator: ComparisonOperator; readonly limit: Expression }[]
}

function isImpossibleTogether(
  parts: readonly Expression[],
  isImpossible: (literal: Expression) => boolean,
): boolean {
  const subjects = new Map<string, Facts>()
  for (const part of parts) {
    if (part.kind === 'boolean' && !part.value) return true
    if (part.kind === 'call' && part.arguments.some(({ value }) => isImpossible(value))) return true
    const read = readFact(part)
    if (!read) continue
    const { subject, operator, literal } = read
    if (operator === '=' && isImpossible(literal)) return true
    const facts = subjects.get(subject) ?? { equal: [], unequal: [], bounds: [] }
    subjects.set(subject, facts)
    if (operator === '=') facts.equal.push(literal)
    else if (operator === '!=') facts.unequal.push(literal)
    else facts.bounds.push({ operator, limit: literal })
  }
  return [...subjects.values()].some(contradictsItself)
}

interface Fact {
  readonly subject: string
  readonly operator: ComparisonOperator
  readonly literal: Expression
}

function readFact(node: Expression): Fact | undefined {
  if (node.kind === 'name' || node.kind === 'path') {
    const { from, to } = node
    return {
      subject: formatExpression(node),
      operator: '=',
      literal: { kind: 'boolean', value: true, from, to },
    }
  }
  if (node.kind !== 'comparison') return undefined
  const { operator, left, right } = node
  if (isLiteral(right) && !isLiteral(left))
    return { subject: formatExpression(left), operator, literal: right }
  if (isLiteral(left) && !isLiteral(right)) {
    return { subject: formatExpression(right), operator: mirrored[operator], literal: left }
  }
  return undefined
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

function isLiteral(node: Expression): boolean {
  if (node.kind === 'negation') return node.operand.kind === 'number'
  return ['string', 'boolean', 'number', 'temporal', 'null'].includes(node.kind)
}

function contradictsItself({ equal, unequal, bounds }: Facts): boolean {
  const [value, ...others] = equal
  const isAbsent = equal.some(({ kind }) => kind === 'null')
  if (isAbsent && bounds.length > 0) return true
  if (others.some(other => value && differ(value, other))) return true
  if (unequal.some(other => value && formatExpression(other) === formatExpression(value))) return true
  const known = bounds.flatMap(bound => {
    const limit = measure(bound.limit)
    return limit === undefined ? [] : [{ operator: bound.operator, limit }]
  })
  const measured = value && measure(value)
  if (measured !== undefined && known.some(bound => !holds(measured, bound.operator, bound.limit)))
    return true
  return known.some(low => known.some(high => isEmptyBetween(low, high)))
}

type Measure = Numeric | string

interface Bound {
  readonly operator: ComparisonOperator
  readonly limit: Measure
}

function isEmptyBetween(low: Bound, high: Bound): boolean {
  if (!low.operator.startsWith('>') || !high.operator.startsWith('<')) return false
  const order = orderOf(low.limit, high.limit)
  if (order === undefined) return false
  return order > 0 || (order === 0 && (low.operator === '>' || high.operator === '<'))
}

function holds(value: Measure, operator: ComparisonOperator, limit: Measure): boolean {
  const order = orderOf(value, limit)
  switch (order === undefined ? '=' : operator) {
    case '<':
      return (order ?? 0) < 0
    case '<=':
      return (order ?? 0) <= 0
    case '>':
      return (order ?? 0) > 0
    case '>=':
      return (order ?? 0) >= 0
    default:
      return true
  }
}

/** Two literals of one kind that are not the same value; of different kinds nothing is said. */
function differ(one: Expression, other: Expression): boolean {
  if ((one.kind === 'null') !== (other.kind === 'null')) return true
  const [first, second] = [measure(one), measure(other)]
  if (first !== undefined && second !== undefined) {
    const order = orderOf(first, second)
    return order !== undefined && order !== 0
  }
  return one.kind === other.kind && formatExpression(one) !== formatExpression(other)
}

/** Numbers and days can be put in order. */
function measure(node: Expression): Measure | undefined {
  if (node.kind === 'number' || node.kind === 'negation') return parseDecimal(formatExpression(node))
  return node.kind === 'temporal' && /^\d{4}-\d{2}-\d{2}$/.test(node.text) ? node.text : undefined
}

function orderOf(one: Measure, other: Measure): number | undefined {
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one === other ? 0 : 1
  return typeof one === 'string' || typeof other === 'string' ? undefined : compare(one, other)
}
