import { wordOf } from './word-of.ts'

/** The words for a type as the checker describes it, such as `list<number>`, given the writing of its parts. */
export function typeWords(
  type: string,
  words: Readonly<Record<string, string>>,
  writeNested: (outer: string, inner: string) => string,
): string {
  const [, outer, inner] = /^(list|range)<(.+)>$/.exec(type) ?? []
  return outer === undefined || inner === undefined
    ? wordOf(words, type)
    : writeNested(wordOf(words, outer), typeWords(inner, words, writeNested))
}
