/**
 * The syntax tree of an expression: plain JSON, so that a published version can carry it and a browser
 * evaluates it without a parser. `from` and `to` are positions in the source text, in UTF-16 units, `to` exclusive.
 */
export type Expression =
  | NumberLiteral
  | StringLiteral
  | BooleanLiteral
  | NullLiteral
  | TemporalLiteral
  | Name
  | Path
  | Negation
  | Arithmetic
  | Comparison
  | Logic
  | Between
  | Membership
  | UnaryComparison
  | RangeExpression
  | UnaryTests
  | Conditional
  | Loop
  | Quantified
  | ListExpression
  | ContextExpression
  | Filter
  | Call
  | InstanceOf

export interface Positioned {
  readonly from: number
  readonly to: number
}

/** `text` is the canonical decimal: no exponent, no leading plus, at most 34 significant digits. */
export interface NumberLiteral extends Positioned {
  readonly kind: 'number'
  readonly text: string
}

/** `value` has its escapes resolved. */
export interface StringLiteral extends Positioned {
  readonly kind: 'string'
  readonly value: string
}

export interface BooleanLiteral extends Positioned {
  readonly kind: 'boolean'
  readonly value: boolean
}

export interface NullLiteral extends Positioned {
  readonly kind: 'null'
}

/** `@"2026-01-01"`: a date, time, date and time or duration that the parser has found to be well-formed. */
export interface TemporalLiteral extends Positioned {
  readonly kind: 'temporal'
  readonly text: string
}

/** A name of the scope, of an iterator, or `?` (the input of unary tests) or `item` (inside a filter). */
export interface Name extends Positioned {
  readonly kind: 'name'
  readonly name: string
}

export interface Path extends Positioned {
  readonly kind: 'path'
  readonly object: Expression
  readonly key: string
}

export interface Negation extends Positioned {
  readonly kind: 'negation'
  readonly operand: Expression
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'

export interface Arithmetic extends Positioned {
  readonly kind: 'arithmetic'
  readonly operator: ArithmeticOperator
  readonly left: Expression
  readonly right: Expression
}

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

export interface Comparison extends Positioned {
  readonly kind: 'comparison'
  readonly operator: ComparisonOperator
  readonly left: Expression
  readonly right: Expression
}

/** A whole chain of `and` or of `or`: long chains are common in rules and do not count as depth. */
export interface Logic extends Positioned {
  readonly kind: 'logic'
  readonly operator: 'and' | 'or'
  readonly operands: readonly Expression[]
}

export interface Between extends Positioned {
  readonly kind: 'between'
  readonly value: Expression
  readonly low: Expression
  readonly high: Expression
}

/** `value in test` or `value in (test, test)`. A test is a unary comparison, a range or any expression. */
export interface Membership extends Positioned {
  readonly kind: 'in'
  readonly value: Expression
  readonly tests: readonly Expression[]
}

/** `< 10` as a test, or `(< 10)` as a range without the other end. */
export interface UnaryComparison extends Positioned {
  readonly kind: 'unaryComparison'
  readonly operator: ComparisonOperator
  readonly operand: Expression
}

/** `[1..10]`, `(1..10)`, `]1..10[`. */
export interface RangeExpression extends Positioned {
  readonly kind: 'range'
  readonly start: Expression
  readonly end: Expression
  readonly isStartIncluded: boolean
  readonly isEndIncluded: boolean
}

/** A cell of a decision table. `tests` is empty for `-` (always true). */
export interface UnaryTests extends Positioned {
  readonly kind: 'unaryTests'
  readonly isNegated: boolean
  readonly tests: readonly Expression[]
}

export interface Conditional extends Positioned {
  readonly kind: 'if'
  readonly condition: Expression
  readonly consequence: Expression
  readonly alternative: Expression
}

/** `name in source`, or, with `end`, `name in source..end` counting up or down by one. */
export interface Iterator {
  readonly name: string
  readonly source: Expression
  readonly end?: Expression
}

/** Inside the body, `partial` is the list of the results so far. */
export interface Loop extends Positioned {
  readonly kind: 'for'
  readonly iterators: readonly Iterator[]
  readonly body: Expression
}

export interface Quantified extends Positioned {
  readonly kind: 'quantified'
  readonly quantifier: 'some' | 'every'
  readonly iterators: readonly Iterator[]
  readonly condition: Expression
}

export interface ListExpression extends Positioned {
  readonly kind: 'list'
  readonly items: readonly Expression[]
}

export interface ContextEntry {
  readonly key: string
  readonly value: Expression
}

export interface ContextExpression extends Positioned {
  readonly kind: 'context'
  readonly entries: readonly ContextEntry[]
}

export interface Filter extends Positioned {
  readonly kind: 'filter'
  readonly list: Expression
  readonly condition: Expression
}

/** An argument is named in `substring(string: "abc", start position: 2)`; either all are named or none. */
export interface Argument {
  readonly name?: string
  readonly value: Expression
}

export interface Call extends Positioned {
  readonly kind: 'call'
  readonly function: string
  readonly arguments: readonly Argument[]
}

export interface InstanceOf extends Positioned {
  readonly kind: 'instanceOf'
  readonly value: Expression
  readonly type: TypeName
}

/** The type on the right of `instance of`. */
export type TypeName =
  | { readonly name: SimpleTypeName }
  | { readonly name: 'list' | 'range'; readonly of: TypeName }
  | {
      readonly name: 'context'
      readonly entries: readonly { readonly key: string; readonly type: TypeName }[]
    }

export type SimpleTypeName =
  | 'Any'
  | 'Null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'list'
  | 'context'
  | 'range'
