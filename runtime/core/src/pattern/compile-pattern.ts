import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js'
import { estimateSize } from './estimate-size.ts'
import type { PatternIssue, PatternIssueCode } from './pattern-issue.ts'
import { expandReplacement } from './expand-replacement.ts'

/** Length of a pattern in UTF-16 units. */
export const MAX_PATTERN_LENGTH = 1_000

/** States of a pattern; the time to match is at most in proportion to states × characters. */
export const MAX_PATTERN_SIZE = 4_000

/** A pattern ready to use; every operation takes time linear in the text. */
export interface CompiledPattern {
  /** States of the compiled program: what one character of text costs at most. */
  readonly size: number
  /** Whether the pattern occurs in the text. */
  test(text: string): boolean
  /** Whether the pattern matches the text from end to end. */
  testWhole(text: string): boolean
  /**
   * Replaces every occurrence. `$1` is a group, `$0` the whole match, `\$` and `\\` are themselves.
   * `undefined` when the replacement is malformed; null when the result would exceed `maxLength`.
   */
  replace(text: string, replacement: string, maxLength: number): string | null | undefined
  /** The parts between occurrences; empty parts are kept. */
  split(text: string): readonly string[]
}

/** Compiles a pattern of RE2 syntax, and `\uFFFF` besides. Flags as in XPath: i, m, s, x. */
export function compilePattern(source: string, flags = ''): CompiledPattern | PatternIssue {
  if (!/^[imsx]*$/.test(flags)) return refuse('patternFlags', { flags }, 0, source.length)
  const refusal = refuseBySize(source)
  if (refusal !== undefined) return refusal
  try {
    return wrap(RE2JS.compile(translate(source, flags), readFlags(flags)))
  } catch (error) {
    if (error instanceof RE2JSException) return describe(error, source)
    throw error
  }
}

function refuseBySize(source: string): PatternIssue | undefined {
  const { length } = source
  if (length > MAX_PATTERN_LENGTH)
    return refuse('patternTooLong', { limit: MAX_PATTERN_LENGTH, length }, 0, length)
  const size = estimateSize(source)
  return size > MAX_PATTERN_SIZE
    ? refuse('patternTooLarge', { limit: MAX_PATTERN_SIZE, size }, 0, length)
    : undefined
}

/** Writes `\u4e00` as RE2 does, and drops the spaces that the flag x allows outside classes. */
function translate(source: string, flags: string): string {
  const spaced = flags.includes('x')
    ? source.replaceAll(/(\\[pP]\{[^}]*\}|\\[^]|\[\]?(?:\\[^]|[^\]\\])*\])|\s+/g, '$1')
    : source
  return spaced.replaceAll(/\\(?:u([\dA-Fa-f]{4})|([^]))/g, (escape: string, code: string | undefined) =>
    code === undefined ? escape : `\\x{${code}}`,
  )
}

function readFlags(flags: string): number {
  return (
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0) |
    (flags.includes('s') ? RE2JS.DOTALL : 0)
  )
}

function wrap(pattern: RE2JS): CompiledPattern {
  return {
    size: pattern.programSize(),
    test: text => pattern.test(text),
    testWhole: text => pattern.testExact(text),
    split: text => pattern.split(text, -1),
    replace(text, replacement, maxLength) {
      const matcher = pattern.matcher(text)
      const parts: string[] = []
      let length = text.length
      let position = 0
      while (matcher.find()) {
        const expanded = expandReplacement(
          replacement,
          pattern.groupCount(),
          group => matcher.group(group) ?? '',
        )
        if (expanded === undefined) return undefined
        length += expanded.length
        if (length > maxLength + text.length) return null
        parts.push(text.slice(position, matcher.start()), expanded)
        position = matcher.end()
      }
      const result = parts.join('') + text.slice(position)
      return result.length > maxLength ? null : result
    },
  }
}

const NOT_LINEAR = /^\(\?(?:=|!|<=|<!)|^\\[1-9]/

function describe(error: RE2JSException, source: string): PatternIssue {
  const text = error instanceof RE2JSSyntaxException ? (error.input ?? '') : ''
  const found = source.indexOf(text)
  const from = found < 0 ? 0 : found
  const to = found < 0 || text === '' ? source.length : from + text.length
  return refuse(NOT_LINEAR.test(text) ? 'patternNotLinear' : 'patternSyntax', { text }, from, to)
}

function refuse(
  code: PatternIssueCode,
  params: PatternIssue['params'],
  from: number,
  to: number,
): PatternIssue {
  return { code, params, from, to }
}
