/**
 * Parts of the function library that other folders own. They are passed in at compile time, so that an
 * applicant's browser downloads the pattern engine only for versions that use it.
 */
export interface HostFunctions {
  /** Needed by `matches`, `replace` and `split`. */
  readonly patterns?: PatternEngine
  /** Needed by `is valid identity number` and `is valid credit code`. */
  readonly codes?: CodeChecks
}

/** A linear-time regular expression engine. */
export interface PatternEngine {
  /** `undefined` when the pattern or its flags (`i`, `m`, `s`, `x`) are not legal. */
  compile(pattern: string, flags: string): UsablePattern | undefined
}

export interface UsablePattern {
  /** What one character of text costs at most. */
  readonly size: number
  /** Whether the pattern occurs in the text. */
  test(text: string): boolean
  /** `$1` in the replacement is a group. `undefined` when it is malformed, null when the result is too long. */
  replace(text: string, replacement: string, maxLength: number): string | null | undefined
  /** The parts between occurrences. */
  split(text: string): readonly string[]
}

/** Each returns what is wrong with the text, or `undefined` when it is right. */
export interface CodeChecks {
  /** `today` is the ISO date of the judgement: nobody is born later. */
  residentIdentityNumber(text: string, today: string): unknown
  unifiedSocialCreditCode(text: string): unknown
}
