import { toJson, type Value } from '../../expression/index.ts'

/** A value as text: a string as it is, anything else as its JSON; null for null. */
export function valueText(value: Value): string | null {
  const json = toJson(value)
  if (json === null || typeof json === 'string') return json
  return JSON.stringify(json)
}
