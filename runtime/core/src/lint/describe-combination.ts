import type { Expression } from '../expression/index.ts'
import { writeCondition, type SentenceSubject } from '../sentences/index.ts'
import type { Box } from './decision-boxes.ts'
import { literalOf, type InputDomain, type OrderedSegment } from './decision-domain.ts'

const at = { from: 0, to: 0 }

/** A combination of inputs in words, one example of each input: “面积”大于 50，并且“类别”为“路牌”. */
export function describeCombination(
  box: Box,
  domains: readonly InputDomain[],
  subjects: readonly SentenceSubject[],
  locale: 'zh-CN' | 'en',
): string {
  const operands = domains.flatMap((domain, index) => {
    const name = subjects[index]?.text
    const places = domain.segments.flatMap((_, place) =>
      ((box[index] ?? 0n) & (1n << BigInt(place))) === 0n ? [] : [place],
    )
    if (name === undefined || places.length === domain.segments.length) return []
    return conditionsOf({ kind: 'name', name, ...at }, domain, places)
  })
  const [first] = operands
  const whole: Expression =
    first === undefined
      ? { kind: 'boolean', value: true, ...at }
      : operands.length === 1
        ? first
        : { kind: 'logic', operator: 'and', operands, ...at }
  return writeCondition(whole, { vocabulary: { subjects }, locale })
}

function conditionsOf(
  left: Expression,
  domain: InputDomain,
  places: readonly number[],
): readonly Expression[] {
  if (domain.kind === 'ordered') return rangeOf(left, domain.segments, places)
  const chosen = places.flatMap(place => domain.segments[place] ?? [])
  if (chosen.some(segment => segment.isOther)) {
    const others = domain.segments.filter(segment => !chosen.includes(segment))
    const isAmong = amongOf(
      left,
      others.map(({ sample }) => literalOf(sample)),
    )
    return [{ kind: 'call', function: 'not', arguments: [{ value: isAmong }], ...at }]
  }
  return [
    amongOf(
      left,
      chosen.map(({ sample }) => literalOf(sample)),
    ),
  ]
}

function amongOf(left: Expression, values: readonly Expression[]): Expression {
  const [only, ...others] = values
  if (only === undefined || others.length > 0) return { kind: 'in', value: left, tests: values, ...at }
  return { kind: 'comparison', operator: '=', left, right: only, ...at }
}

/** The first run of neighbouring segments. */
function rangeOf(
  left: Expression,
  segments: readonly OrderedSegment[],
  places: readonly number[],
): readonly Expression[] {
  const [start = 0] = places
  let end = start
  while (places.includes(end + 1)) end += 1
  const [first, last] = [segments[start], segments[end]]
  if (first === undefined || last === undefined) return []
  if (start === end && first.isPoint) return [amongOf(left, [literalOf(first.sample)])]
  const bound = (operator: '<' | '<=' | '>' | '>=', value: OrderedSegment['low']): readonly Expression[] =>
    value === undefined ? [] : [{ kind: 'comparison', operator, left, right: literalOf(value), ...at }]
  return [...bound(first.isPoint ? '>=' : '>', first.low), ...bound(last.isPoint ? '<=' : '<', last.high)]
}
