import { parseDate, type ContextValue, type JsonValue, type Value } from '../expression/index.ts'

/**
 * Facts as merge values. Texts written as ISO dates become dates, so that documents print them the official way
 * and expressions can compute with them; everything else is what it is.
 */
export function toMergeValue(fact: JsonValue | undefined): Value {
  if (fact === undefined || fact === null) return null
  if (typeof fact === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(fact) ? (parseDate(fact) ?? fact) : fact
  if (typeof fact === 'boolean' || typeof fact === 'number') return fact
  if (Array.isArray(fact)) return fact.map(toMergeValue)
  const entries = Object.entries(fact).map(([name, value]): [string, Value] => [name, toMergeValue(value)])
  return { kind: 'context', entries: new Map(entries) } satisfies ContextValue
}
