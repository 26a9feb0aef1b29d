import type { Expression } from '../ast.ts'
import type { Evaluator } from '../frame.ts'
import type { Bindings } from './bindings.ts'

/** One compilation under way, handed to the compilers of the single node kinds. */
export interface Compiler {
  compile(node: Expression, bindings: Bindings): Evaluator
  /** A place in `Frame.slots` that nothing else of this expression uses. */
  reserveSlot(): number
}
