import type { Expression, Iterator, RangeExpression, TypeName, UnaryTests } from './ast.ts'
import { formatKey, quote } from './values/format-value.ts'

/**
 * The canonical text of a tree: one space around operators, only the parentheses that are needed. Reading it
 * again gives the same tree.
 */
export function formatExpression(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return node.text
    case 'string':
      return quote(node.value)
    case 'boolean':
      return String(node.value)
    case 'null':
      return 'null'
    case 'temporal':
      return `@${quote(node.text)}`
    case 'name':
      return node.name
    case 'path':
      return `${operand(node.object, LEVEL.postfix)}.${node.key}`
    case 'negation':
      return `-${operand(node.operand, LEVEL.sign)}`
    case 'arithmetic': {
      const level = levelOf(node)
      return `${operand(node.left, level)} ${node.operator} ${operand(node.right, level + 1)}`
    }
    case 'comparison':
      return `${operand(node.left, LEVEL.comparison)} ${node.operator} ${operand(node.right, LEVEL.sum)}`
    case 'logic':
      return node.operands
        .map(each => operand(each, levelOf(node) + 1))
        .reduce((left, right) => (node.operator === 'and' ? joinByAnd(left, right) : `${left} or ${right}`))
    case 'between':
      return `${operand(node.value, LEVEL.comparison)} between ${joinByAnd(operand(node.low, LEVEL.sum), operand(node.high, LEVEL.sum))}`
    case 'in':
      return `${operand(node.value, LEVEL.comparison)} in (${node.tests.map(formatTest).join(', ')})`
    case 'unaryComparison':
      return `(${formatTest(node)})`
    case 'range':
      return formatRange(node)
    case 'unaryTests':
      return formatUnaryTests(node)
    case 'if':
      return `if ${formatExpression(node.condition)} then ${formatExpression(node.consequence)} else ${formatExpression(node.alternative)}`
    case 'for':
      return `for ${formatIterators(node.iterators)} return ${formatExpression(node.body)}`
    case 'quantified':
      return `${node.quantifier} ${formatIterators(node.iterators)} satisfies ${formatExpression(node.condition)}`
    case 'list':
      return `[${node.items.map(formatTest).join(', ')}]`
    case 'context':
      return `{${node.entries.map(({ key, value }) => `${formatKey(key)}: ${formatExpression(value)}`).join(', ')}}`
    case 'filter':
      return `${operand(node.list, LEVEL.postfix)}[${formatExpression(node.condition)}]`
    case 'call':
      return `${node.function}(${node.arguments.map(formatArgument).join(', ')})`
    case 'instanceOf':
      return `${operand(node.value, LEVEL.postfix)} instance of ${formatType(node.type)}`
  }
}

/** How tightly a node holds together; a node stands bare where at least its level is asked for. */
const LEVEL = {
  control: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  power: 6,
  sign: 7,
  postfix: 8,
} as const

function levelOf(node: Expression): number {
  switch (node.kind) {
    case 'if':
    case 'for':
    case 'quantified':
    case 'unaryTests':
    case 'instanceOf':
      // `a instance of list < b` would read on as a type, so `instance of` is bare only where anything may stand.
      return LEVEL.control
    case 'logic':
      return LEVEL[node.operator]
    case 'comparison':
    case 'between':
    case 'in':
      return LEVEL.comparison
    case 'arithmetic':
      if (node.operator === '**') return LEVEL.power
      return node.operator === '+' || node.operator === '-' ? LEVEL.sum : LEVEL.product
    case 'negation':
      return LEVEL.sign
    default:
      return LEVEL.postfix
  }
}

function operand(node: Expression, level: number): string {
  const text = formatExpression(node)
  return levelOf(node) < level ? `(${text})` : text
}

/** A name `date` before a call of `time` must not read as a call of `date and time`. */
function joinByAnd(left: string, right: string): string {
  return /\bdate$/.test(left) && right.startsWith('time(') ? `${left} and (${right})` : `${left} and ${right}`
}

/** Where a test may stand, a comparison needs no parentheses. */
function formatTest(node: Expression): string {
  return node.kind === 'unaryComparison'
    ? `${node.operator} ${formatExpression(node.operand)}`
    : formatExpression(node)
}

function formatRange(node: RangeExpression): string {
  const ends = `${formatExpression(node.start)}..${formatExpression(node.end)}`
  return `${node.isStartIncluded ? '[' : '('}${ends}${node.isEndIncluded ? ']' : ')'}`
}

function formatUnaryTests({ tests, isNegated }: UnaryTests): string {
  if (tests.length === 0) return '-'
  const text = tests.map(formatTest).join(', ')
  if (isNegated) return `not(${text})`
  // A first test that is a call of `not` must not read as the negation of all tests.
  return text.startsWith('not(')
    ? `(${text.slice(0, endOfFirst(tests))})${text.slice(endOfFirst(tests))}`
    : text
}

function endOfFirst([first]: readonly Expression[]): number {
  return first === undefined ? 0 : formatTest(first).length
}

function formatIterators(iterators: readonly Iterator[]): string {
  return iterators
    .map(({ name, source, end }) => {
      const range = end === undefined ? '' : `..${formatExpression(end)}`
      return `${name} in ${formatExpression(source)}${range}`
    })
    .join(', ')
}

function formatArgument({ name, value }: { readonly name?: string; readonly value: Expression }): string {
  return name === undefined ? formatExpression(value) : `${name}: ${formatExpression(value)}`
}

function formatType(type: TypeName): string {
  if ('of' in type) return `${type.name}<${formatType(type.of)}>`
  if (!('entries' in type)) return type.name
  return `context<${type.entries.map(({ key, type: of }) => `${key}: ${formatType(of)}`).join(', ')}>`
}
