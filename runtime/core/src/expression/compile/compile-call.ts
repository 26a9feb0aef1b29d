import type { Call } from '../ast.ts'
import { charge, type Evaluator, type Frame } from '../frame.ts'
import { bindArguments, type BoundArgument } from '../functions/bind-arguments.ts'
import { findFunction } from '../functions/registry.ts'
import { FIT, type Parameter, type Signature } from '../functions/signature.ts'
import { isList, type ListValue, type Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

type ReadArgument = (frame: Frame) => Value | undefined

/** A call; null when an argument does not fit its parameter, or there is no such function or way to call it. */
export function compileCall(node: Call, bindings: Bindings, compiler: Compiler): Evaluator {
  const definition = findFunction(node.function)
  const bound = definition === undefined ? undefined : bindArguments(definition, node.arguments)
  if (bound === undefined || 'problem' in bound) return () => null
  const read = bound.arguments.map(argument => compileArgument(argument, bindings, compiler))
  return callWith(bound.signature, read)
}

/** `undefined` from a reader means that the argument does not fit, and then the result is null. */
function callWith(signature: Signature, read: readonly ReadArgument[]): Evaluator {
  const { run } = signature
  const [first, second] = read
  if (first === undefined) return frame => run(frame)
  if (second === undefined) {
    return frame => {
      const value = first(frame)
      return value === undefined ? null : run(frame, value)
    }
  }
  if (read.length === 2) {
    return frame => {
      const left = first(frame)
      const right = second(frame)
      return left === undefined || right === undefined ? null : run(frame, left, right)
    }
  }
  return frame => {
    const values = read.map(each => each(frame))
    return values.includes(undefined) ? null : run(frame, ...values)
  }
}

function compileArgument(argument: BoundArgument, bindings: Bindings, compiler: Compiler): ReadArgument {
  const { parameter, expressions } = argument
  const values = expressions.map(expression => compiler.compile(expression, bindings))
  const [only] = values
  if (parameter.spread !== undefined) return spreadArgument(parameter, values)
  if (only === undefined) return () => null
  const fit = FIT[parameter.type]
  if (parameter.type === 'any' && (parameter.isNullable || parameter.isOptional)) return only
  if (parameter.isNullable || parameter.isOptional) {
    return frame => {
      const value = only(frame)
      return value === null ? null : fit(value)
    }
  }
  return frame => {
    const value = only(frame)
    return value === null ? undefined : fit(value)
  }
}

function spreadArgument(parameter: Parameter, values: readonly Evaluator[]): ReadArgument {
  const [only] = values
  if (parameter.spread === 'orList' && values.length === 1 && only !== undefined) {
    return frame => {
      const value = only(frame)
      if (value === null) return parameter.isNullable ? null : undefined
      return chargeList(frame, isList(value) ? value : [value])
    }
  }
  return frame =>
    chargeList(
      frame,
      values.map(value => value(frame)),
    )
}

/** An aggregate costs one step per element. */
function chargeList(frame: Frame, list: ListValue): ListValue {
  charge(frame, list.length)
  return list
}
