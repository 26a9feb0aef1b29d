import type { ArithmeticOperator, Expression } from '../expression/index.ts'
import { comparisonPhrase, durationOf } from './phrases.ts'
import { fillPhrase } from './template.ts'
import { TEXT_EXPECTED, type Expected } from './vocabulary.ts'
import type { Writing } from './writing.ts'

type Shown = Exclude<
  Expression,
  { kind: 'name' | 'path' | 'number' | 'string' | 'boolean' | 'null' | 'temporal' | 'negation' }
>

/** What only the text view can write: it is shown in words and never read back. */
export function writeShown(node: Shown, writing: Writing): string {
  const { words } = writing
  const { shown } = words
  const fill = (phrase: string, parts: Readonly<Record<string, string>>): string =>
    fillPhrase(phrase, hole => parts[hole] ?? '', words)
  const tell = (part: Expression, at: Writing = writing): string => writing.tellOperand(part, undefined, at)
  const list = (parts: readonly Expression[]): string =>
    parts.map(part => tell(part)).join(words.separator[0])
  switch (node.kind) {
    case 'arithmetic':
      return `${tellFactor(node.left, node, writing)} ${words.arithmetic[node.operator]} ${tellFactor(node.right, node, writing)}`
    case 'unaryComparison': {
      const value = tell(node.operand)
      return fill(words.phrases[comparisonPhrase(node.operator)], { value }).trim()
    }
    case 'logic':
    case 'comparison':
    case 'between':
      return writing.tellCondition(node, writing)
    case 'in':
      return fill(words.phrases.oneOf, { subject: tell(node.value), values: list(node.tests) })
    case 'unaryTests': {
      const tests = node.tests.length === 0 ? shown.anything : list(node.tests)
      return node.isNegated ? fill(words.phrases.not, { condition: tests }) : tests
    }
    case 'range':
      return fill(shown.range, { from: tell(node.start), to: tell(node.end) })
    case 'if':
      return fill(shown.choice, {
        condition: writing.tellCondition(node.condition, writing),
        met: tell(node.consequence),
        otherwise: tell(node.alternative),
      })
    case 'list':
      return list(node.items)
    case 'quantified': {
      const inside = withElements(writing, node.iterators)
      const source = list(node.iterators.map(each => each.source))
      const condition = writing.tellCondition(node.condition, inside)
      return fill(node.quantifier === 'some' ? shown.some : shown.every, { list: source, condition })
    }
    case 'for': {
      const value = tell(node.body, withElements(writing, node.iterators))
      return fill(shown.each, { list: list(node.iterators.map(each => each.source)), value })
    }
    case 'filter': {
      const condition = writing.tellCondition(node.condition, { ...writing, isInside: true })
      return fill(shown.filtered, { list: tell(node.list), condition })
    }
    case 'context':
      return node.entries.map(each => `${each.key} ${tell(each.value)}`).join(words.separator[0])
    case 'call':
      return writeCall(node, writing)
    case 'instanceOf':
      return fill(words.phrases.oneOf, { subject: tell(node.value), values: node.type.name })
  }
}

function writeCall(node: Extract<Expression, { kind: 'call' }>, writing: Writing): string {
  const { words } = writing
  const [first] = node.arguments
  if (node.function === 'duration' && first?.value.kind === 'string') {
    const { value, from, to } = first.value
    const length = { kind: 'temporal', text: value, from, to } as const
    if (durationOf(length) !== undefined) return writing.tellOperand(length, undefined, writing)
  }
  const { codeTables } = writing.vocabulary
  const table: Expected = codeTables ? { kind: 'choice', values: codeTables } : TEXT_EXPECTED
  const parts = node.arguments.map((each, index) =>
    writing.tellOperand(each.value, node.function === 'lookup' && index === 0 ? table : undefined, writing),
  )
  const all = parts.join(words.separator[0])
  const phrase = words.shown.calls.get(node.function)
  if (phrase === undefined && parts.length === 0) return node.function
  return fillPhrase(
    phrase ?? words.shown.call,
    hole =>
      hole === 'name'
        ? node.function
        : hole === 'all' || hole === 'values'
          ? all
          : (parts[Number(hole)] ?? ''),
    words,
  )
}

function withElements(writing: Writing, iterators: readonly { readonly name: string }[]): Writing {
  const elements = new Set([...writing.elements, ...iterators.map(each => each.name)])
  return { ...writing, elements, isInside: true }
}

/** Products bind closer than sums, so that only a sum inside a product needs parentheses. */
function tellFactor(
  node: Expression,
  around: Extract<Expression, { kind: 'arithmetic' }>,
  writing: Writing,
): string {
  const isInner =
    node.kind === 'arithmetic' &&
    (levelOf(node.operator) < levelOf(around.operator) ||
      (node === around.right && levelOf(node.operator) === levelOf(around.operator)))
  if (!isInner && node.kind !== 'if') return writing.tellOperand(node, undefined, writing)
  return writing.tellGroup(node, writing)
}

function levelOf(operator: ArithmeticOperator): number {
  return operator === '+' || operator === '-' ? 1 : operator === '**' ? 3 : 2
}
