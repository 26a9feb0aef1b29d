import type { Expression } from './ast.ts'
import { childExpressions } from './child-expressions.ts'

/**
 * The functions an expression calls, each once: what decides whether a browser must load the pattern engine
 * (`matches`, `replace`, `split`), a calendar or a code table before it evaluates.
 */
export function functionsOf(ast: Expression): ReadonlySet<string> {
  const found = new Set<string>()
  collect(ast, found)
  return found
}

function collect(node: Expression, found: Set<string>): void {
  if (node.kind === 'call') found.add(node.function)
  for (const child of childExpressions(node)) collect(child, found)
}
