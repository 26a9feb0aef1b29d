import {
  compileExpression,
  createBudget,
  evaluate,
  parseDecimal,
  parseExpression,
  type Value,
} from '@yibiao/core/expression'
import { createPatternEngine } from '@yibiao/core/pattern'
import { toFigure, type Figure } from './measure.ts'

/** Steps an expression may take; a figure is the time of as many. */
const STEPS = 100_000

/** A plain loop: what steps are meant to cost. */
const floor = 'some i in 1..30000 satisfies i < 0'

/** Those that took most for their steps when every function and operator was tried with the worst of values. */
const hostile = [
  'number(digits)',
  'contains(letters, "aaaaaaab")',
  'letters < sameLetters',
  'string length(pairs)',
  'substring(pairs, -5)',
  'trim(spaces)',
  'replace(part, "", "b")',
  'replace(part, "(a)(a)?", "$1$2$1$2")',
  'split(part, "a")',
  'for i in 1..300 return matches("x", "[\\\\p{L}\\\\p{N}]" + string(i + turn))',
  'distinct values(wide)',
  'median(for i in 1..2000 return i / 7)',
  'mode(wide)',
  'stddev(wide)',
  'sum(for i in 1..2000 return i / 7)',
  'wide[item > 100]',
  'for i in 1..2000 return i / 7 * i',
  'for i in 1..2000 return n ** (i * 500)',
  'for i in 1..60 return n ** 0.5',
  'for i in 1..2000 return huge + tiny',
  'for i in 1..2000 return modulo(huge, n)',
  'for i in 1..2000 return amount in words(n * 100000000000)',
  'for i in 1..2000 return date("2026-01-01") + duration("P" + string(i) + "D")',
  'for i in 1..2000 return string(i / 7)',
  'for i in 1..400 return context put({a: 1}, "b" + string(i), i)',
  'distinct values(for i in 1..400 return {a: i})',
]

/** The dearest may take this many times what a plain loop takes: about 50 ms where that takes 3. */
const reach = 20

/** The dearest steps an expression can buy, beside those of a plain loop. */
export function benchStepCosts(): Figure {
  const loop = timeOfSteps(floor)
  const worst = hostile.map(text => ({ text, time: timeOfSteps(text) })).toSorted((a, b) => b.time - a.time)
  const [first] = worst
  return toFigure({
    name: 'dearest 100,000 steps ÷ a plain loop',
    unit: 'ms',
    floor: loop,
    ours: first?.time ?? Number.NaN,
    reach,
    note: worst
      .slice(0, 5)
      .map(({ text, time }) => `${time.toPrecision(3)} ms ${text}`)
      .join('\n    '),
  })
}

/** Milliseconds of as many steps as an expression may take, from what it takes and pays. */
function timeOfSteps(text: string): number {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) throw new Error(`${text}: ${parsed.issues[0]?.code}`)
  const compiled = compileExpression(parsed.ast, { patterns: createPatternEngine() })
  const times: number[] = []
  for (let turn = 0; turn < 15; turn += 1) {
    const lookup = (name: string): Value | undefined => (name === 'turn' ? turn * 1_000 : values.get(name))
    const scope = { today: '2026-07-06', lookup }
    let time = 0
    let steps = 0
    while (time < 20) {
      const budget = createBudget()
      const begun = performance.now()
      evaluate(compiled, scope, budget)
      time += performance.now() - begun
      steps += createBudget().remaining - budget.remaining
    }
    times.push((time * STEPS) / steps)
  }
  // The least disturbed turn: load beside it only adds.
  return Math.min(...times)
}

const values = new Map<string, Value>([
  ['digits', '1'.repeat(60_000)],
  ['letters', 'a'.repeat(60_000)],
  ['sameLetters', `${'a'.repeat(59_999)}b`],
  ['part', 'a'.repeat(5_000)],
  ['pairs', '𠮷'.repeat(30_000)],
  ['spaces', ' '.repeat(60_000)],
  [
    'wide',
    Array.from({ length: 400 }, (_, index) => decimal(`${(index * 7_919) % 400}.2345678901234567890123`)),
  ],
  ['n', decimal('1.234567890123456789012345678901234')],
  ['huge', decimal('1.5e6000')],
  ['tiny', decimal('1.5e-6000')],
])

function decimal(text: string): Value {
  return parseDecimal(text) ?? null
}
