import type { Expression, UnaryTests } from '../ast.ts'
import { createIssue, type ExpressionIssue } from '../issue.ts'
import { MAX_TEXT_LENGTH } from '../limits.ts'
import { checkDepth } from './check-depth.ts'
import { createParser, failExpecting, type Parser } from './parser.ts'
import { parseOperators } from './parse-operators.ts'
import { parseTests } from './parse-tests.ts'
import { SyntaxStop } from './syntax-stop.ts'

/** A syntax tree, or why there is none. Reading stops at the first mistake. */
export type ParseResult<Node extends Expression = Expression> =
  { readonly ast: Node } | { readonly issues: readonly ExpressionIssue[] }

/** Reads an expression. */
export function parseExpression(text: string): ParseResult {
  return parseWhole(text, parser => parser.expression())
}

/** Reads the unary tests of a decision table's cell: `-`, `< 10`, `"a", "b"`, `not([1..5])`, `? > limit`. */
export function parseUnaryTests(text: string): ParseResult<UnaryTests> {
  return parseWhole(text, parseTests)
}

function parseWhole<Node extends Expression>(
  text: string,
  read: (parser: Parser) => Node,
): ParseResult<Node> {
  const whole = { from: 0, to: text.length }
  if (text.length > MAX_TEXT_LENGTH) {
    return { issues: [createIssue('textTooLong', whole, { limit: MAX_TEXT_LENGTH, length: text.length })] }
  }
  try {
    const parser = createParser(text, parseOperators)
    const ast = read(parser)
    if (parser.peek().type !== 'end') failExpecting(parser, 'end')
    checkDepth(ast)
    return { ast }
  } catch (error) {
    if (error instanceof SyntaxStop) return { issues: [error.issue] }
    throw error
  }
}
