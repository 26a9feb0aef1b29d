import { nullable, STRING } from '../expression/index.ts'
import type { CheckResult } from '../codes/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type MaskingKind } from './field-meaning.ts'
import type { ValueMeaning } from './value-meaning.ts'

export interface TextValueRule {
  /** Brings the text to its stored form; blank text becomes null afterwards. */
  readonly normalise?: (text: string) => string
  /** The problem of a normalised text. */
  readonly check?: (text: string, today: string) => CheckResult
  readonly maximum?: number
  readonly masking?: MaskingKind
}

/** A value that is one text: a code, a name, a short description. */
export function createTextValue(rule: TextValueRule): ValueMeaning {
  const { normalise = normaliseLine, check, maximum = 200, masking = 'none' } = rule
  return {
    normalise: answer => normaliseText(answer, normalise),
    check(answer, context) {
      if (typeof answer !== 'string') return [createFieldIssue('answer.shape')]
      const actual = countCharacters(answer)
      if (actual > maximum) return [createFieldIssue('text.tooLong', { maximum, actual })]
      const problem = check?.(answer, context.today)
      return problem === undefined ? NO_ISSUES : [problem]
    },
    summarise: answer => (typeof answer === 'string' ? answer : ''),
    jsonSchema: { type: 'string', minLength: 1, maxLength: maximum },
    valueType: nullable(STRING),
    toValue: answer => (typeof answer === 'string' && answer !== '' ? answer : null),
    masking,
  }
}

/** Normalises text, and a number as people's systems send codes; blank is null, anything else stays as it is. */
export function normaliseText(answer: unknown, normalise: (text: string) => string): unknown {
  if (typeof answer === 'string') return normalise(answer) || null
  if (answer === undefined || answer === null) return null
  return typeof answer === 'number' && Number.isSafeInteger(answer) ? normalise(String(answer)) : answer
}

/** One line: control characters and line breaks become spaces, the ends are trimmed, composed form (NFC). */
export function normaliseLine(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  return text.normalize('NFC').replace(CONTROL, ' ').replace(INVISIBLE, '').trim()
}

/** Several lines: line breaks are `\n`, other control characters go, the ends are trimmed. */
export function normaliseLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL_BUT_BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** Length as people count it: Unicode code points. */
export function countCharacters(text: string): number {
  let count = text.length
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(index + 1)
      if (next >= 0xdc00 && next <= 0xdfff) {
        count -= 1
        index += 1
      }
    }
  }
  return count
}

/** Printable ASCII and common Chinese text is in composed form and needs no further look. */
const PLAIN = /^[\x20-\x7e\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e]*$/
// oxlint-disable-next-line no-control-regex -- removing them is the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
// oxlint-disable-next-line no-control-regex -- removing them is the point
const CONTROL_BUT_BREAKS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g
const INVISIBLE = /[\u200b\u2060\ufeff]/g
