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

/** A linear-time regular expression engine. Every function is `undefined` when the pattern or flags are not legal. */
export interface PatternEngine {
  /** Whether the pattern occurs in the text. Flags: `i`, `m`, `s`, `x`. */
  matches(text: string, pattern: string, flags: string): boolean | undefined
  /** Replaces every occurrence; `$1` names a group. */
  replace(text: string, pattern: string, replacement: string, flags: string): string | undefined
  split(text: string, pattern: string): readonly string[] | undefined
}

/** Each returns the code of what is wrong with the text, or `undefined` when it is right. */
export interface CodeChecks {
  residentIdentityNumber(text: string): string | undefined
  unifiedSocialCreditCode(text: string): string | undefined
}
