/** What is wrong with an expression, found while reading (`parse`), checking types (`check`) or evaluating it. */
export interface ExpressionIssue {
  readonly code: ExpressionIssueCode
  readonly severity: 'error' | 'warning'
  /** The parts of the message; texts live in the message catalogues. */
  readonly params: Readonly<Record<string, string | number>>
  /** Position in the text, in UTF-16 units. */
  readonly from: number
  /** End of the position, exclusive. */
  readonly to: number
  /** Text that would be right in place of `from`…`to`. */
  readonly suggestion?: string
}

export type ExpressionIssueCode =
  // reading
  | 'unexpectedCharacter'
  | 'unexpectedToken'
  | 'unexpectedEnd'
  | 'unterminatedString'
  | 'unterminatedComment'
  | 'invalidEscape'
  | 'invalidNumber'
  | 'invalidTemporal'
  | 'unknownFunction'
  | 'unknownType'
  | 'functionDefinition'
  | 'notCallable'
  | 'mixedArguments'
  | 'duplicateKey'
  | 'textTooLong'
  | 'tooDeep'
  // checking
  | 'unknownName'
  | 'unknownKey'
  | 'unknownParameter'
  | 'missingArgument'
  | 'tooManyArguments'
  | 'typeMismatch'
  | 'incomparableTypes'
  | 'notACondition'
  | 'possiblyNullCondition'
  | 'alwaysNull'
  | 'constantCondition'
  | 'invalidPattern'
  // evaluating
  | 'stepLimit'
  | 'judgementLimit'
  | 'outputLimit'
  | 'numberOverflow'
  | 'serviceMissing'
  | 'calendarMissing'

export type IssueParams = Readonly<Record<string, string | number>>

/** Builds an issue of severity error. */
export function createIssue(
  code: ExpressionIssueCode,
  at: { readonly from: number; readonly to: number },
  params: IssueParams = {},
  suggestion?: string,
): ExpressionIssue {
  const issue = { code, severity: 'error', params, from: at.from, to: at.to } as const
  return suggestion === undefined ? issue : { ...issue, suggestion }
}
