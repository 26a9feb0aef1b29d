import type { Call, Expression } from '../ast.ts'
import { ANY, listOf, nullable, type ExpressionType } from '../expression-type.ts'
import { findClosest } from '../find-closest.ts'
import { bindArguments, type BoundCall } from '../functions/bind-arguments.ts'
import { FUNCTION_NAMES } from '../functions/function-names.ts'
import { findFunction } from '../functions/registry.ts'
import type { FunctionDefinition, Parameter, ParameterType } from '../functions/signature.ts'
import { createIssue } from '../issue.ts'
import type { Checker, LocalNames } from './checker.ts'
import { describeType } from './describe-type.ts'
import { joinTypes } from './join-types.ts'

/** A call: the arguments must belong to parameters and be of their types. */
export function checkCall(node: Call, names: LocalNames, checker: Checker): ExpressionType {
  const types = new Map(node.arguments.map(({ value }) => [value, checker.infer(value, names)]))
  const definition = findFunction(node.function)
  if (definition === undefined) {
    const suggestion = findClosest(node.function, FUNCTION_NAMES)
    checker.report(createIssue('unknownFunction', node, { name: node.function }, suggestion))
    return ANY
  }
  const bound = bindArguments(definition, node.arguments)
  if ('problem' in bound) {
    const isUnknown = bound.problem === 'unknownParameter'
    const suggestion = isUnknown ? findClosest(bound.name, parameterNames(definition)) : undefined
    const params = { function: node.function, parameter: bound.name }
    checker.report(createIssue(bound.problem, node, params, suggestion))
    return ANY
  }
  checkPattern(node, bound, checker)
  return checkArguments(node, bound, types, checker)
}

function checkArguments(
  node: Call,
  bound: BoundCall,
  types: ReadonlyMap<Expression, ExpressionType>,
  checker: Checker,
): ExpressionType {
  let isNullable = false
  const argumentTypes = bound.arguments.map(({ parameter, expressions }) => {
    const given = expressions.map(expression => types.get(expression) ?? ANY)
    const type = argumentType(parameter, given)
    const [at] = expressions
    const refused = refusedPart(parameter, type)
    if (at !== undefined && refused !== undefined) {
      const params = {
        function: node.function,
        parameter: parameter.name,
        expected: refused,
        actual: describeType(type),
      }
      checker.report(createIssue('typeMismatch', at, params))
    }
    isNullable ||= type.isNullable && expressions.length > 0 && !parameter.isNullable && !parameter.isOptional
    return type
  })
  const { result } = bound.signature
  const type = typeof result === 'function' ? result(argumentTypes) : result
  return isNullable ? nullable(type) : type
}

/** The type of what the function gets: spread arguments arrive as one list. */
function argumentType(parameter: Parameter, given: readonly ExpressionType[]): ExpressionType {
  const [only] = given
  if (parameter.spread === undefined) return only ?? ANY
  if (parameter.spread === 'orList' && given.length === 1 && only !== undefined) {
    return only.kind === 'list' || only.kind === 'any' ? only : listOf(only)
  }
  return parameter.name === 'list' && given.every(type => type.kind === 'list')
    ? joinTypes(given)
    : listOf(joinTypes(given))
}

const ACCEPTED: { readonly [Type in ParameterType]: readonly ExpressionType['kind'][] | null } = {
  any: null,
  boolean: ['boolean'],
  number: ['number'],
  string: ['string'],
  date: ['date', 'dateTime'],
  time: ['time'],
  dateTime: ['dateTime', 'date'],
  dateOrDateTime: ['date', 'dateTime'],
  duration: ['dayTimeDuration', 'yearMonthDuration'],
  list: null,
  context: ['context'],
  range: ['range'],
}

/** The type that should be there, if it is not. */
function refusedPart(parameter: Parameter, type: ExpressionType): string | undefined {
  if (!accepts(parameter.type, type)) return parameter.type
  const { elements } = parameter
  const element = type.kind === 'list' ? type.item : type
  return elements === undefined || accepts(elements, element) ? undefined : `list<${elements}>`
}

/** Null is accepted everywhere, since it makes the result null. */
function accepts(parameter: ParameterType, type: ExpressionType): boolean {
  const kinds = ACCEPTED[parameter]
  if (kinds === null || type.kind === 'any' || type.kind === 'null') return true
  return kinds.includes(type.kind)
}

function checkPattern(node: Call, bound: BoundCall, checker: Checker): void {
  for (const { parameter, expressions } of bound.arguments) {
    const [expression] = expressions
    const isPattern =
      parameter.name === 'pattern' || (node.function === 'split' && parameter.name === 'delimiter')
    if (!isPattern || expression?.kind !== 'string' || checker.patterns === undefined) continue
    if (checker.patterns.compile(expression.value, '') === undefined) {
      checker.report(createIssue('invalidPattern', expression, { pattern: expression.value }))
    }
  }
}

function parameterNames(definition: FunctionDefinition): readonly string[] {
  return definition.signatures.flatMap(signature => signature.parameters.map(parameter => parameter.name))
}
