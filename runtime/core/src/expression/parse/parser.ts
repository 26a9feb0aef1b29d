import type { Expression, Positioned } from '../ast.ts'
import { createIssue, type ExpressionIssueCode, type IssueParams } from '../issue.ts'
import { MAX_DEPTH } from '../limits.ts'
import { SyntaxStop } from './syntax-stop.ts'
import { tokenize, type Token } from './tokenize.ts'

/** A text being read: its tokens, the position, and the way back to the top of the grammar. */
export interface Parser {
  /** The next token, or one further on. */
  peek(ahead?: number): Token
  next(): Token
  /** The end of the token read last. */
  lastEnd(): number
  /** Reads a whole expression of any kind, as in parentheses. */
  expression(): Expression
  /** Runs `read` and goes back to where it began if it gives `undefined`. */
  attempt<Result>(read: () => Result | undefined): Result | undefined
}

/** Starts reading a text; `readExpression` is the top of the grammar. */
export function createParser(text: string, readExpression: (parser: Parser) => Expression): Parser {
  const tokens = tokenize(text)
  const end: Token = { type: 'end', value: '', from: text.length, to: text.length }
  let position = 0
  let depth = 0
  const parser: Parser = {
    peek: (ahead = 0) => tokens[position + ahead] ?? end,
    next: () => tokens[position++] ?? end,
    lastEnd: () => tokens[position - 1]?.to ?? 0,
    expression() {
      depth += 1
      if (depth > MAX_DEPTH) fail('tooDeep', parser.peek(), { limit: MAX_DEPTH })
      const node = readExpression(parser)
      depth -= 1
      return node
    },
    attempt(read) {
      const start = position
      const result = read()
      if (result === undefined) position = start
      return result
    },
  }
  return parser
}

/** Whether the next token is this symbol or word. */
export function isNext(parser: Parser, value: string): boolean {
  return isToken(parser.peek(), value)
}

export function isToken(token: Token, value: string): boolean {
  return token.value === value && (token.type === 'symbol' || token.type === 'word')
}

/** Takes the next token if it is this symbol or word. */
export function accept(parser: Parser, value: string): boolean {
  if (!isNext(parser, value)) return false
  parser.next()
  return true
}

/** Takes the next token, which must be this symbol or word. */
export function expect(parser: Parser, value: string): Token {
  if (!isNext(parser, value)) return failExpecting(parser, value)
  return parser.next()
}

/** Stops because something else should stand at the next token. */
export function failExpecting(parser: Parser, expected: string): never {
  const token = parser.peek()
  if (token.type === 'end') fail('unexpectedEnd', token, { expected })
  fail('unexpectedToken', token, { found: token.value, expected })
}

export function fail(
  code: ExpressionIssueCode,
  at: Positioned,
  params: IssueParams = {},
  suggestion?: string,
): never {
  throw new SyntaxStop(createIssue(code, at, params, suggestion))
}
