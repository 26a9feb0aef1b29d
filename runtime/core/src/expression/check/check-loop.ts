import type { Filter, Iterator, Loop, Quantified } from '../ast.ts'
import { ANY, BOOLEAN, listOf, nullable, NUMBER, type ExpressionType } from '../expression-type.ts'
import { createIssue } from '../issue.ts'
import { checkCondition } from './check-condition.ts'
import { bindName, type Checker, type LocalNames } from './checker.ts'
import { describeType } from './describe-type.ts'

export function checkFor(node: Loop, names: LocalNames, checker: Checker): ExpressionType {
  const { inner, isNullable } = checkIterators(node.iterators, names, checker)
  const body = checker.infer(node.body, bindName(inner, 'partial', listOf(ANY)))
  return { kind: 'list', item: body, isNullable }
}

export function checkQuantified(node: Quantified, names: LocalNames, checker: Checker): ExpressionType {
  const { inner, isNullable } = checkIterators(node.iterators, names, checker)
  const condition = checker.infer(node.condition, inner)
  checkCondition(node.condition, condition, checker, { isNullAllowed: true })
  return isNullable || condition.isNullable ? nullable(BOOLEAN) : BOOLEAN
}

/** `list[position]` is an element, which may be missing; `list[condition]` is a list. */
export function checkFilter(node: Filter, names: LocalNames, checker: Checker): ExpressionType {
  const list = checker.infer(node.list, names)
  const element = elementOf(list)
  const inner = bindName({ ...names, elements: [element, ...names.elements] }, 'item', element)
  const condition = checker.infer(node.condition, inner)
  if (condition.kind === 'number') return nullable(element)
  checkCondition(node.condition, condition, checker, { isNullAllowed: true })
  return condition.kind === 'any' ? ANY : listOf(element)
}

function checkIterators(
  iterators: readonly Iterator[],
  names: LocalNames,
  checker: Checker,
): { inner: LocalNames; isNullable: boolean } {
  let inner = names
  let isNullable = false
  for (const iterator of iterators) {
    const source = checker.infer(iterator.source, inner)
    const end = iterator.end === undefined ? undefined : checker.infer(iterator.end, inner)
    isNullable ||= source.isNullable || end?.isNullable === true
    const type = end === undefined ? elementOf(source) : countedType(iterator, source, end, checker)
    inner = bindName(inner, iterator.name, type)
  }
  return { inner, isNullable }
}

function elementOf(type: ExpressionType): ExpressionType {
  if (type.kind === 'list') return type.item
  return type.kind === 'range' ? type.of : type
}

function countedType(
  { source }: Iterator,
  start: ExpressionType,
  end: ExpressionType,
  checker: Checker,
): ExpressionType {
  for (const type of [start, end]) {
    if (type.kind === 'number' || type.kind === 'date' || type.kind === 'any') continue
    checker.report(
      createIssue('typeMismatch', source, {
        operator: '..',
        left: describeType(start),
        right: describeType(end),
      }),
    )
    return ANY
  }
  return start.kind === 'date' ? start : NUMBER
}
