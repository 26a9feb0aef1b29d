/** The word for a keyword; the keyword itself where there is none. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key
}

/** The words for a list of keywords with commas between. */
export function wordsOf(words: Readonly<Record<string, string>>, keys: string, separator: string): string {
  return keys
    .split(/, ?/)
    .map(key => wordOf(words, key))
    .join(separator)
}
