/** Why a pattern is refused, with the position of the part in question. */
export interface PatternIssue {
  readonly code: PatternIssueCode
  readonly params: Readonly<Record<string, string | number>>
  readonly from: number
  readonly to: number
}

export type PatternIssueCode =
  /** Longer than allowed; params: limit, length. */
  | 'patternTooLong'
  /** Repetitions that multiply to more than allowed; params: limit, size. */
  | 'patternTooLarge'
  /** Looks around or refers back, which cannot be done in linear time; params: text. */
  | 'patternNotLinear'
  /** No regular expression; params: text. */
  | 'patternSyntax'
  /** A flag other than i, m, s, x; params: flags. */
  | 'patternFlags'
