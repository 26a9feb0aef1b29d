import type { Issue } from '@yibiao/schemas'
import { localize } from '../fields/localize.ts'
import { catalogues, valueNames, type IssueCode, type Locale } from './catalogues.ts'

/**
 * What an issue says to a person. The designer's own words come first; a code no catalogue knows gets a general
 * sentence.
 * @param names names to use for parameters: `field` for the label, `material` for the name of the material …
 */
export function messageOf(
  issue: Pick<Issue, 'code' | 'params' | 'message'>,
  locale: Locale,
  names: Readonly<Record<string, string>> = {},
): string {
  const { code, params = {}, message } = issue
  if (message !== undefined) return localize(message, locale)
  const { nothing, fallback } = valueNames[locale]
  if (!hasMessage(code)) return fallback
  return catalogues[locale][code].replace(PLACEHOLDER, (_placeholder, name: string) => {
    if (Object.hasOwn(names, name)) return names[name] ?? nothing
    return Object.hasOwn(params, name) ? wordsFor(params[name], locale) : nothing
  })
}

export function hasMessage(code: string): code is IssueCode {
  return Object.hasOwn(catalogues['zh-CN'], code)
}

const PLACEHOLDER = /\{(\w+)\}/g

/** A parameter in words: codes by their names, lists entry by entry, `list<number>` by its outside. */
function wordsFor(value: string | number | boolean | undefined, locale: Locale): string {
  const names = valueNames[locale]
  if (value === undefined) return names.nothing
  if (typeof value === 'boolean') return value ? names.true : names.false
  if (typeof value === 'number') return String(value)
  const words: Readonly<Record<string, string>> = names.words
  return value
    .split(', ')
    .map(entry => {
      const word = entry.replace(/<.*>$/, '')
      return Object.hasOwn(words, word) ? (words[word] ?? entry) : entry
    })
    .join(names.separator)
}
