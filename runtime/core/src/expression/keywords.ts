/** Words of the language that cannot be names. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'if',
  'then',
  'else',
  'for',
  'in',
  'return',
  'some',
  'every',
  'satisfies',
  'and',
  'or',
  'between',
  'instance',
  'function',
  'true',
  'false',
  'null',
])

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_·]*$/u

export function isKeyword(word: string): boolean {
  return KEYWORDS.has(word)
}

/** Whether the text can be written as a name: a letter or `_`, then letters, digits, `_` and `·`; no keyword. */
export function isName(text: string): boolean {
  return NAME.test(text) && !KEYWORDS.has(text)
}
