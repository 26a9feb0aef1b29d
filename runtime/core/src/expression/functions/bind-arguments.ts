import type { Argument, Expression } from '../ast.ts'
import type { FunctionDefinition, Parameter, Signature } from './signature.ts'

/** A parameter and the arguments it gets: one, none if optional, or many if it spreads. */
export interface BoundArgument {
  readonly parameter: Parameter
  readonly expressions: readonly Expression[]
}

export interface BoundCall {
  readonly signature: Signature
  readonly arguments: readonly BoundArgument[]
}

/** Why no signature can be called with the arguments; `name` is the parameter in question. */
export interface BindingProblem {
  readonly problem: 'unknownParameter' | 'missingArgument' | 'tooManyArguments'
  readonly name: string
}

/** Finds the signature that the arguments are for; the problem reported is that of the last signature. */
export function bindArguments(
  definition: FunctionDefinition,
  given: readonly Argument[],
): BoundCall | BindingProblem {
  let problem: BindingProblem = { problem: 'tooManyArguments', name: '' }
  for (const signature of definition.signatures) {
    const isNamed = given.some(argument => argument.name !== undefined)
    const bound = isNamed ? bindNamed(signature, given) : bindPositional(signature, given)
    if (!('problem' in bound)) return bound
    problem = bound
  }
  return problem
}

function bindPositional(signature: Signature, given: readonly Argument[]): BoundCall | BindingProblem {
  const { parameters } = signature
  const expressions = given.map(argument => argument.value)
  const bound = parameters.map((parameter, index) => ({
    parameter,
    expressions:
      parameter.spread === undefined ? expressions.slice(index, index + 1) : expressions.slice(index),
  }))
  const isOpen = parameters.at(-1)?.spread !== undefined
  if (!isOpen && given.length > parameters.length) return { problem: 'tooManyArguments', name: '' }
  return findMissing(bound) ?? { signature, arguments: bound }
}

function bindNamed(signature: Signature, given: readonly Argument[]): BoundCall | BindingProblem {
  const unknown = given.find(
    argument => !signature.parameters.some(parameter => parameter.name === argument.name),
  )
  if (unknown !== undefined) return { problem: 'unknownParameter', name: unknown.name ?? '' }
  const bound = signature.parameters.map(parameter => ({
    parameter,
    expressions: given.filter(argument => argument.name === parameter.name).map(argument => argument.value),
  }))
  return findMissing(bound) ?? { signature, arguments: bound }
}

function findMissing(bound: readonly BoundArgument[]): BindingProblem | undefined {
  const missing = bound.find(
    ({ parameter, expressions }) => expressions.length === 0 && !parameter.isOptional,
  )
  return missing === undefined ? undefined : { problem: 'missingArgument', name: missing.parameter.name }
}
