import type { Conditional, Logic } from '../ast.ts'
import type { Evaluator } from '../frame.ts'
import type { Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

/**
 * Three-valued `and` and `or`: the deciding value (`false` for `and`, `true` for `or`) wins wherever it stands;
 * otherwise anything that is not a boolean makes the whole null. Operands after the decision are not evaluated.
 */
export function compileLogic(node: Logic, bindings: Bindings, compiler: Compiler): Evaluator {
  const operands = node.operands.map(operand => compiler.compile(operand, bindings))
  const deciding = node.operator === 'or'
  const [first, second] = operands
  if (operands.length === 2 && first !== undefined && second !== undefined) {
    return frame => {
      const left = first(frame)
      if (left === deciding) return deciding
      const right = second(frame)
      if (right === deciding) return deciding
      return left === !deciding && right === !deciding ? !deciding : null
    }
  }
  return frame => {
    let isKnown = true
    for (const operand of operands) {
      const value = operand(frame)
      if (value === deciding) return deciding
      if (value !== !deciding) isKnown = false
    }
    return isKnown ? !deciding : null
  }
}

/** `if`: a condition that is not true, null included, takes the alternative. */
export function compileConditional(node: Conditional, bindings: Bindings, compiler: Compiler): Evaluator {
  const condition = compiler.compile(node.condition, bindings)
  const consequence = compiler.compile(node.consequence, bindings)
  const alternative = compiler.compile(node.alternative, bindings)
  return frame => (condition(frame) === true ? consequence(frame) : alternative(frame))
}
