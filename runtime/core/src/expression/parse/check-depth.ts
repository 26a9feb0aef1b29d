import type { Expression } from '../ast.ts'
import { childExpressions } from '../child-expressions.ts'
import { MAX_DEPTH } from '../limits.ts'
import { fail } from './parser.ts'

/** Refuses a tree that is too deep. Level by level, because a chain of operators can be deeper than the stack. */
export function checkDepth(ast: Expression): void {
  let level: readonly Expression[] = [ast]
  for (let depth = 1; level.length > 0; depth++) {
    const [first] = level
    if (depth > MAX_DEPTH && first !== undefined) fail('tooDeep', first, { limit: MAX_DEPTH })
    level = level.flatMap(childExpressions)
  }
}
