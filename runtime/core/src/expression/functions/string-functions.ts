import { toNumber, type Numeric } from '../decimal.ts'
import { EvaluationStop } from '../evaluation-stop.ts'
import { BOOLEAN, listOf, nullable, NUMBER, STRING } from '../expression-type.ts'
import { charge, chargeString, type Frame } from '../frame.ts'
import type { UsablePattern } from '../host-functions.ts'
import {
  CHARACTERS_PER_STEP,
  COMPARISONS_PER_STEP,
  GROUPS_FACTOR,
  MAX_STRING_LENGTH,
  STEPS_PER_FOUND,
  STEPS_PER_PATTERN,
} from '../limits.ts'
import { formatValue } from '../values/format-value.ts'
import type { ListValue } from '../values/value.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

const TEXT = { name: 'string', type: 'string' } as const
const MATCH = { name: 'match', type: 'string' } as const
const INPUT = { name: 'input', type: 'string' } as const
const PATTERN = { name: 'pattern', type: 'string' } as const
const FLAGS = { name: 'flags', type: 'string', isOptional: true } as const

/** Positions and lengths count characters (code points), so that rare Chinese characters count as one. */
export const STRING_FUNCTIONS = {
  string: define(
    signature([{ name: 'from', type: 'any' }], STRING, (frame, from) =>
      typeof from === 'string' ? from : formatValue(from, frame),
    ),
  ),
  substring: define(
    signature(
      [
        TEXT,
        { name: 'start position', type: 'number' },
        { name: 'length', type: 'number', isOptional: true },
      ],
      nullable(STRING),
      (frame, text, start, length) => cutOut(frame, text, start, length),
    ),
  ),
  'string length': define(signature([TEXT], NUMBER, (frame, text) => charactersOf(frame, text).count)),
  'upper case': define(signature([TEXT], STRING, (frame, text) => built(frame, text.toUpperCase()))),
  'lower case': define(signature([TEXT], STRING, (frame, text) => built(frame, text.toLowerCase()))),
  trim: define(signature([TEXT], STRING, (_, text) => text.trim())),
  'substring before': define(
    signature([TEXT, MATCH], STRING, (frame, text, match) =>
      text.slice(0, Math.max(0, indexIn(frame, text, match))),
    ),
  ),
  'substring after': define(
    signature([TEXT, MATCH], STRING, (frame, text, match) => {
      const index = indexIn(frame, text, match)
      return index < 0 ? '' : text.slice(index + match.length)
    }),
  ),
  contains: define(
    signature([TEXT, MATCH], BOOLEAN, (frame, text, match) => indexIn(frame, text, match) >= 0),
  ),
  'starts with': define(signature([TEXT, MATCH], BOOLEAN, (_, text, match) => text.startsWith(match))),
  'ends with': define(signature([TEXT, MATCH], BOOLEAN, (_, text, match) => text.endsWith(match))),
  matches: define(
    signature(
      [INPUT, PATTERN, FLAGS],
      nullable(BOOLEAN),
      (frame, text, pattern, flags) => compile(frame, text, pattern, flags)?.test(text) ?? null,
    ),
  ),
  replace: define(
    signature(
      [INPUT, PATTERN, { name: 'replacement', type: 'string' }, FLAGS],
      nullable(STRING),
      (frame, text, pattern, replacement, flags) => {
        chargeFinding(frame, text, pattern)
        const compiled = compile(frame, text, pattern, flags)
        const result = compiled?.replace(text, replacement, MAX_STRING_LENGTH)
        if (result === null) throw new EvaluationStop('outputLimit', { limit: MAX_STRING_LENGTH })
        return result === undefined ? null : built(frame, result)
      },
    ),
  ),
  split: define(
    signature(
      [TEXT, { name: 'delimiter', type: 'string' }],
      nullable(listOf(STRING)),
      (frame, text, delimiter) => {
        chargeFinding(frame, text, delimiter)
        const parts = compile(frame, text, delimiter, null)?.split(text)
        charge(frame, parts?.length ?? 0)
        return parts ?? null
      },
    ),
  ),
  'string join': define(
    signature(
      [
        { name: 'list', type: 'list', elements: 'string' },
        { name: 'delimiter', type: 'string', isOptional: true, isNullable: true },
      ],
      nullable(STRING),
      (frame, list, delimiter) => join(frame, list, delimiter ?? ''),
    ),
  ),
} satisfies Record<string, FunctionDefinition>

/** The place of one text in another, -1 when it is not there; at worst every character meets every other. */
function indexIn(frame: Frame, text: string, match: string): number {
  charge(frame, Math.floor((text.length * match.length) / COMPARISONS_PER_STEP))
  return text.indexOf(match)
}

/** The characters of a text, which is read and not taken apart. */
interface Characters {
  readonly count: number
  /** Where a character begins, in UTF-16 units; `index` from 0 to `count`. */
  readonly unitAt: (index: number) => number
}

function charactersOf(frame: Frame, text: string): Characters {
  charge(frame, Math.floor(text.length / CHARACTERS_PER_STEP))
  let count = 0
  for (const _ of text) count += 1
  return { count, unitAt: index => (count === text.length ? index : unitOf(text, index)) }
}

/** A character beyond the first plane takes two units. */
function unitOf(text: string, index: number): number {
  let unit = 0
  for (let rest = index; rest > 0; rest -= 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
  return unit
}

function built(frame: Frame, text: string): string {
  chargeString(frame, text.length)
  return text
}

function cutOut(frame: Frame, text: string, start: Numeric, length: Numeric | null): string | null {
  const { count, unitAt } = charactersOf(frame, text)
  const position = Math.trunc(toNumber(start))
  const from = position > 0 ? position - 1 : count + position
  if (position === 0 || from < 0 || from >= count) return null
  if (length === null) return text.slice(unitAt(from))
  const taken = Math.trunc(toNumber(length))
  return taken < 1 ? null : text.slice(unitAt(from), unitAt(Math.min(count, from + taken)))
}

function join(frame: Frame, list: ListValue, delimiter: string): string | null {
  charge(frame, list.length)
  const parts: string[] = []
  let length = 0
  for (const item of list) {
    if (item === null) continue
    if (typeof item !== 'string') return null
    parts.push(item)
    length += item.length + delimiter.length
  }
  chargeString(frame, length)
  return parts.join(delimiter)
}

function chargeFinding(frame: Frame, text: string, pattern: string): void {
  charge(frame, text.length * STEPS_PER_FOUND * (pattern.includes('(') ? GROUPS_FACTOR : 1))
}

/** A step buys this many visits of a pattern's state to a character. */
const VISITS_PER_STEP = 400

/** Matching costs at most the states of the pattern times the characters, and making the pattern its states. */
function compile(
  frame: Frame,
  text: string,
  pattern: string,
  flags: string | null,
): UsablePattern | undefined {
  const { patterns } = frame.host
  if (patterns === undefined) throw new EvaluationStop('serviceMissing', { service: 'patterns' })
  if (!frame.patterns.has(pattern)) charge(frame, STEPS_PER_PATTERN)
  const compiled = patterns.compile(pattern, flags ?? '')
  if (compiled !== undefined)
    charge(frame, compiled.size + Math.ceil((text.length * compiled.size) / VISITS_PER_STEP))
  return compiled
}
