/** A piece of imported JSON: nothing about it is known until it is looked at. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Deepest nesting that is read: what lies deeper is not of a form. */
export const deepestJson = 60

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectIn(value: JsonObject | undefined, name: string): JsonObject | undefined {
  const found = value?.[name]
  return isObject(found) ? found : undefined
}

export function listIn(value: JsonObject | undefined, name: string): readonly unknown[] {
  const found = value?.[name]
  return Array.isArray(found) ? found : []
}

/** A text that says something, without markup of its own: HTML of other systems is shown as words. */
export function wordsIn(value: JsonObject | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = value?.[name]
    const words = typeof found === 'string' ? plainWords(found) : ''
    if (words !== '') return words
  }
  return undefined
}

export function textIn(value: JsonObject | undefined, name: string): string | undefined {
  const found = value?.[name]
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

/** A number, also where the other system keeps it as a text. */
export function numberIn(value: JsonObject | undefined, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const found = value?.[name]
    const number =
      typeof found === 'number'
        ? found
        : typeof found === 'string' && found.trim() !== ''
          ? Number(found)
          : Number.NaN
    if (Number.isFinite(number)) return number
  }
  return undefined
}

/** A count: a whole number that is not negative, and not absurd. */
export function countIn(value: JsonObject | undefined, ...names: readonly string[]): number | undefined {
  const found = numberIn(value, ...names)
  return found !== undefined && Number.isSafeInteger(found) && found >= 0 ? found : undefined
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function plainWords(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>|<\/(?:p|li|div|h\d)>/giu, '\n')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]*\n\s*/gu, '\n')
    .trim()
}
