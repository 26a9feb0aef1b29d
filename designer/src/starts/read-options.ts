import type { Option } from '@yibiao/schemas'

/** Longest value the contract stores. */
const longestValue = 100

/** Signs between the options of one text, tried in this order: a name may hold those after the one that is used. */
const separators = [/\n/, /[/／|｜]/, /[;；]/, /[、,，]/]

/** The options of one text: `男/女`, `一级、二级、三级`, `01=居民身份证;02=护照`; none in a text without separators. */
export function readOptions(text: string): Option[] {
  const separator = separators.find(each => each.test(text))
  if (!separator) return []
  return toOptions(
    text
      .split(separator)
      .map(part => part.trim())
      .filter(part => part !== '')
      .map(part => {
        const [, value, label] = /^([A-Za-z0-9_-]{1,20})\s*[=:：]\s*(.+)$/u.exec(part) ?? []
        return value === undefined || label === undefined ? { label: part } : { value, label }
      }),
  )
}

/**
 * Options the contract takes: each value once and not too long. Without values of their own they are numbered, so that a
 * label can be put right later without touching what was answered.
 */
export function toOptions(given: readonly { readonly value?: string; readonly label: string }[]): Option[] {
  const seen = new Set<string>()
  return given.flatMap(({ value, label }, index) => {
    const kept = (value ?? String(index + 1)).slice(0, longestValue)
    if (kept === '' || seen.has(kept)) return []
    seen.add(kept)
    return [{ value: kept, label: label.trim() === '' ? kept : label }]
  })
}
