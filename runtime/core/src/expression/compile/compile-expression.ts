import type { Expression } from '../ast.ts'
import { childExpressions, countNodes } from '../child-expressions.ts'
import { parseDecimal } from '../decimal.ts'
import { readText, type Evaluator } from '../frame.ts'
import type { HostFunctions } from '../host-functions.ts'
import { MAX_DEPTH } from '../limits.ts'
import { parseTemporal } from '../temporal/parse-temporal.ts'
import { calculate, negateValue } from '../values/arithmetic.ts'
import type { Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import { compileCall } from './compile-call.ts'
import { compileBetween, compileComparison, compileRange } from './compile-comparison.ts'
import { compileContext, compileList } from './compile-collection.ts'
import { compileFilter } from './compile-filter.ts'
import { compileInstanceOf } from './compile-instance-of.ts'
import { compileConditional, compileLogic } from './compile-logic.ts'
import { compileFor, compileQuantified } from './compile-loop.ts'
import { compileName, compilePath } from './compile-name.ts'
import { compileMembership, compileUnaryComparison, compileUnaryTests } from './compile-tests.ts'
import type { Compiler } from './compiler.ts'

/** An expression turned into closures once; evaluate it any number of times with `evaluate`. */
export interface CompiledExpression {
  readonly run: Evaluator
  readonly host: HostFunctions
  readonly slotCount: number
  /** Patterns that stand in it as they are: each is made once, however often the expression is evaluated. */
  readonly patterns: ReadonlySet<string>
  /** Steps that one evaluation costs, loops aside. */
  readonly weight: number
  /** The position of the whole expression, for issues of evaluation. */
  readonly from: number
  readonly to: number
}

/**
 * Compiles a tree that `parseExpression` or `parseUnaryTests` made.
 * @throws RangeError for a tree deeper than the parser allows, which only a forged one can be.
 */
export function compileExpression(ast: Expression, host: HostFunctions = {}): CompiledExpression {
  let slotCount = 0
  let depth = 0
  const compiler: Compiler = {
    reserveSlot: () => slotCount++,
    compile(node, bindings) {
      depth += 1
      if (depth > MAX_DEPTH) throw new RangeError(`Expression deeper than ${MAX_DEPTH}`)
      const evaluator = compileNode(node, bindings, compiler)
      depth -= 1
      return evaluator
    },
  }
  const run = compiler.compile(ast, null)
  return {
    run,
    host,
    slotCount,
    patterns: patternsIn(ast),
    weight: countNodes(ast),
    from: ast.from,
    to: ast.to,
  }
}

const PATTERN_FUNCTIONS: ReadonlySet<string> = new Set(['matches', 'replace', 'split'])
const NO_PATTERNS: ReadonlySet<string> = new Set()

function patternsIn(ast: Expression): ReadonlySet<string> {
  const found = listPatterns(ast)
  return found.length === 0 ? NO_PATTERNS : new Set(found)
}

function listPatterns(node: Expression): readonly string[] {
  const parts = childExpressions(node)
  const inner = parts.flatMap(listPatterns)
  if (node.kind !== 'call' || !PATTERN_FUNCTIONS.has(node.function)) return inner
  return [...inner, ...parts.flatMap(part => (part.kind === 'string' ? [part.value] : []))]
}

function compileNode(node: Expression, bindings: Bindings, compiler: Compiler): Evaluator {
  switch (node.kind) {
    case 'number':
      return constant(parseDecimal(node.text) ?? null)
    case 'string':
    case 'boolean':
      return constant(node.value)
    case 'null':
      return constant(null)
    case 'temporal':
      return constant(parseTemporal(node.text) ?? null)
    case 'name':
      return compileName(node, bindings)
    case 'path':
      return compilePath(node, bindings, compiler)
    case 'negation': {
      const operand = compiler.compile(node.operand, bindings)
      return frame => negateValue(operand(frame))
    }
    case 'arithmetic': {
      const { operator } = node
      const left = compiler.compile(node.left, bindings)
      const right = compiler.compile(node.right, bindings)
      return frame => calculate(operator, left(frame), right(frame), frame)
    }
    case 'comparison':
      return compileComparison(node, bindings, compiler)
    case 'logic':
      return compileLogic(node, bindings, compiler)
    case 'between':
      return compileBetween(node, bindings, compiler)
    case 'in':
      return compileMembership(node, bindings, compiler)
    case 'unaryComparison':
      return compileUnaryComparison(node, bindings, compiler)
    case 'range':
      return compileRange(node, bindings, compiler)
    case 'unaryTests':
      return compileUnaryTests(node, bindings, compiler)
    case 'if':
      return compileConditional(node, bindings, compiler)
    case 'for':
      return compileFor(node, bindings, compiler)
    case 'quantified':
      return compileQuantified(node, bindings, compiler)
    case 'list':
      return compileList(node, bindings, compiler)
    case 'context':
      return compileContext(node, bindings, compiler)
    case 'filter':
      return compileFilter(node, bindings, compiler)
    case 'call':
      return compileCall(node, bindings, compiler)
    case 'instanceOf':
      return compileInstanceOf(node, bindings, compiler)
  }
}

function constant(value: Value): Evaluator {
  return typeof value === 'string' ? frame => readText(frame, value) : () => value
}
