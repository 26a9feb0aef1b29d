import type { ComparisonOperator, Expression } from '../expression/index.ts'
import { listOfElements, overElements } from './elements-phrase.ts'

/** Every phrase that is written and read back. */
export type PhraseName = ConditionPhrase | OperandPhrase

export type ConditionPhrase =
  | 'group'
  | 'not'
  | 'always'
  | 'never'
  | 'holds'
  | 'empty'
  | 'answered'
  | 'equal'
  | 'notEqual'
  | 'less'
  | 'atMost'
  | 'more'
  | 'atLeast'
  | 'earlier'
  | 'notLater'
  | 'later'
  | 'notEarlier'
  | 'between'
  | 'oneOf'
  | 'inList'
  | 'includes'
  | 'includesSome'
  | 'includesOnly'
  | 'containsText'
  | 'startsWith'
  | 'endsWith'

export type OperandPhrase =
  | 'today'
  | 'after'
  | 'before'
  | 'count'
  | 'sum'
  | 'total'
  | 'min'
  | 'max'
  | 'abs'
  | 'textLength'
  | 'ageOn'
  | 'workingDaysBetween'
  | 'addWorkingDays'

/**
 * `{subject}` is what the phrase is about; `{value}`, `{other}` and `{values}` are expected to fit it; `{text}` is
 * any text; `{duration}` a length of time; `{condition}` a condition.
 */
export type Hole = 'subject' | 'value' | 'other' | 'values' | 'text' | 'duration' | 'condition' | 'second'

/** What fills the holes of a phrase. */
export type Holes = Readonly<Partial<Record<Hole, Expression | readonly Expression[]>>>

/** A phrase and the tree it stands for: the name a node is told by, and the node a phrase is read as. */
export interface PhraseUse {
  readonly name: PhraseName
  readonly holes: Holes
}

const comparisons: Readonly<Record<ComparisonOperator, readonly [ConditionPhrase, ConditionPhrase]>> = {
  '=': ['equal', 'equal'],
  '!=': ['notEqual', 'notEqual'],
  '<': ['less', 'earlier'],
  '<=': ['atMost', 'notLater'],
  '>': ['more', 'later'],
  '>=': ['atLeast', 'notEarlier'],
}

const operators = new Map<PhraseName, ComparisonOperator>(
  Object.entries(comparisons).flatMap(([operator, names]) =>
    names.map((name): [PhraseName, ComparisonOperator] => [name, toOperator(operator)]),
  ),
)

/** How an operator is told between values of any kind. */
export function comparisonPhrase(operator: ComparisonOperator): ConditionPhrase {
  return comparisons[operator][0]
}

/** Functions with one place for a subject and perhaps a second one. */
const functions = new Map<string, PhraseName>([
  ['today', 'today'],
  ['count', 'count'],
  ['sum', 'sum'],
  ['total', 'total'],
  ['min', 'min'],
  ['max', 'max'],
  ['abs', 'abs'],
  ['string length', 'textLength'],
  ['age on', 'ageOn'],
  ['working days between', 'workingDaysBetween'],
  ['add working days', 'addWorkingDays'],
])
const secondPlaces: ReadonlySet<PhraseName> = new Set(['ageOn', 'workingDaysBetween', 'addWorkingDays'])
const functionsOfPhrases = new Map([...functions].map(([name, phrase]) => [phrase, name]))

/** Whether the phrase tells a value and no condition. */
export function isOperandPhrase(name: PhraseName): boolean {
  return functionsOfPhrases.has(name) || name === 'after' || name === 'before'
}

/** Conditions on a text or a list. */
const tests = new Map<string, ConditionPhrase>([
  ['list contains', 'includes'],
  ['contains', 'containsText'],
  ['starts with', 'startsWith'],
  ['ends with', 'endsWith'],
])
const functionsOfTests = new Map<PhraseName, string>([...tests].map(([name, phrase]) => [phrase, name]))

/** How a condition is told; nothing when no phrase says it. A chain of `and` or `or` is no phrase. */
export function phraseOfCondition(
  node: Expression,
  isDateLike: (node: Expression) => boolean,
): PhraseUse | undefined {
  switch (node.kind) {
    case 'boolean':
      return { name: node.value ? 'always' : 'never', holes: {} }
    case 'name':
    case 'path':
      return { name: 'holds', holes: { subject: node } }
    case 'comparison': {
      const { left, right, operator } = node
      if (right.kind === 'null' && (operator === '=' || operator === '!=')) {
        return { name: operator === '=' ? 'empty' : 'answered', holes: { subject: left } }
      }
      const name = comparisons[operator][isDateLike(left) ? 1 : 0]
      return { name, holes: { subject: left, value: right } }
    }
    case 'between':
      return { name: 'between', holes: { subject: node.value, value: node.low, other: node.high } }
    case 'in':
      return phraseOfMembership(node)
    case 'quantified':
      return phraseOfElements(node)
    case 'call':
      return phraseOfTest(node)
    default:
      return undefined
  }
}

function phraseOfMembership(node: Extract<Expression, { kind: 'in' }>): PhraseUse | undefined {
  const [first, ...others] = node.tests
  if (first === undefined) return undefined
  if (others.length === 0 && first.kind === 'list') {
    const isTold = first.items.length > 0 && first.items.every(isSingleValue)
    return isTold ? { name: 'inList', holes: { subject: node.value, values: first.items } } : undefined
  }
  return node.tests.every(isSingleValue)
    ? { name: 'oneOf', holes: { subject: node.value, values: node.tests } }
    : undefined
}

/** Of several values some, or all, are among those listed. */
function phraseOfElements(node: Extract<Expression, { kind: 'quantified' }>): PhraseUse | undefined {
  const told = listOfElements(node)
  if (told === undefined || !told.values.every(isSingleValue)) return undefined
  const name = node.quantifier === 'some' ? 'includesSome' : 'includesOnly'
  return { name, holes: { subject: told.list, values: told.values } }
}

function isSingleValue({ kind }: Expression): boolean {
  return kind !== 'list' && kind !== 'range' && kind !== 'unaryComparison'
}

function phraseOfTest(node: Extract<Expression, { kind: 'call' }>): PhraseUse | undefined {
  const [subject, value] = positional(node)
  if (node.function === 'not' && subject !== undefined && value === undefined) {
    return { name: 'not', holes: { condition: subject } }
  }
  const name = tests.get(node.function)
  if (name === undefined || subject === undefined || value === undefined) return undefined
  return name === 'includes' ? { name, holes: { subject, value } } : { name, holes: { subject, text: value } }
}

/** How a value is told; nothing when no phrase says it. */
export function phraseOfOperand(node: Expression): PhraseUse | undefined {
  if (node.kind === 'arithmetic' && (node.operator === '+' || node.operator === '-')) {
    if (durationOf(node.right) === undefined) return undefined
    const name = node.operator === '+' ? 'after' : 'before'
    return { name, holes: { subject: node.left, duration: node.right } }
  }
  if (node.kind !== 'call') return undefined
  const name = functions.get(node.function)
  const places = positional(node)
  const [subject, second] = places
  if (name === undefined || places.length !== node.arguments.length) return undefined
  if (name === 'today') return places.length === 0 ? { name, holes: {} } : undefined
  if (places.length !== (secondPlaces.has(name) ? 2 : 1) || subject === undefined) return undefined
  return { name, holes: second === undefined ? { subject } : { subject, second } }
}

/** The tree a phrase stands for; nothing when a hole is left empty. */
export function treeOfPhrase(
  { name, holes }: PhraseUse,
  at: { readonly from: number; readonly to: number },
): Expression | undefined {
  const { from, to } = at
  const { subject, value, other, values, text, duration, condition, second } = holes
  if (name === 'always' || name === 'never') return { kind: 'boolean', value: name === 'always', from, to }
  if (name === 'today') return call('today', [], at)
  if (name === 'group') return isNode(condition) ? condition : undefined
  if (name === 'not') return isNode(condition) ? call('not', [condition], at) : undefined
  if (!isNode(subject)) return undefined
  if (name === 'holds') return subject.kind === 'name' || subject.kind === 'path' ? subject : undefined
  if (name === 'empty' || name === 'answered') {
    const right = { kind: 'null', from: to, to } as const
    return { kind: 'comparison', operator: name === 'empty' ? '=' : '!=', left: subject, right, from, to }
  }
  const operator = operators.get(name)
  if (operator !== undefined) {
    return isNode(value) ? { kind: 'comparison', operator, left: subject, right: value, from, to } : undefined
  }
  if (name === 'between') {
    if (!isNode(value) || !isNode(other)) return undefined
    return { kind: 'between', value: subject, low: value, high: other, from, to }
  }
  if (name === 'oneOf' || name === 'inList') {
    if (values === undefined || isNode(values)) return undefined
    const list = { kind: 'list', items: values, from, to } as const
    return { kind: 'in', value: subject, tests: name === 'inList' ? [list] : values, from, to }
  }
  if (name === 'includesSome' || name === 'includesOnly') {
    if (values === undefined || isNode(values)) return undefined
    return overElements(name === 'includesSome' ? 'some' : 'every', { list: subject, values }, at)
  }
  if (name === 'after' || name === 'before') {
    if (!isNode(duration)) return undefined
    return {
      kind: 'arithmetic',
      operator: name === 'after' ? '+' : '-',
      left: subject,
      right: duration,
      from,
      to,
    }
  }
  const test = functionsOfTests.get(name)
  if (test !== undefined) {
    const argument = name === 'includes' ? value : text
    return isNode(argument) ? call(test, [subject, argument], at) : undefined
  }
  const called = functionsOfPhrases.get(name)
  if (called === undefined) return undefined
  if (!secondPlaces.has(name)) return call(called, [subject], at)
  return isNode(second) ? call(called, [subject, second], at) : undefined
}

/** `P30D` and the like: a length of one unit, as people say it. */
export function durationOf(
  node: Expression,
): { readonly count: string; readonly unit: 'D' | 'M' | 'Y' } | undefined {
  if (node.kind !== 'temporal') return undefined
  const [, count, unit] = /^P(0|[1-9]\d{0,8})([DMY])$/.exec(node.text) ?? []
  if (count === undefined || (unit !== 'D' && unit !== 'M' && unit !== 'Y')) return undefined
  return { count, unit }
}

function positional(node: Extract<Expression, { kind: 'call' }>): readonly Expression[] {
  return node.arguments.flatMap(argument => (argument.name === undefined ? [argument.value] : []))
}

function call(
  name: string,
  places: readonly Expression[],
  { from, to }: { readonly from: number; readonly to: number },
): Expression {
  return { kind: 'call', function: name, arguments: places.map(value => ({ value })), from, to }
}

function isNode(hole: Holes[Hole]): hole is Expression {
  return hole !== undefined && 'kind' in hole
}

function toOperator(text: string): ComparisonOperator {
  switch (text) {
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return text
    default:
      return '='
  }
}
