import type { DataElement } from './data-element.ts'
import { dataElements } from './data-elements.ts'

/** The element of a name; nothing for one that only this item knows. */
export function findElement(name: string): DataElement | undefined {
  return dataElements.find(element => element.name === name)
}

/** The element that a label is the usual word for, in either language; nothing when it only resembles one. */
export function elementOfLabel(label: string): DataElement | undefined {
  elementsByWord ??= indexByWord()
  return elementsByWord.get(plain(label))
}

/** Every word of every element; the first element of a word has it. Made once: every label of a form is looked up. */
let elementsByWord: ReadonlyMap<string, DataElement> | undefined

function indexByWord(): ReadonlyMap<string, DataElement> {
  const entries = dataElements.flatMap(element => wordsOf(element).map(word => [word, element] as const))
  return new Map(entries.toReversed())
}

/**
 * Elements to offer while a label is typed: those it is a word for, then those it is the beginning or a part of, best
 * first. At least two signs are needed, for one says too little.
 */
export function suggestElements(label: string, most = 5): readonly DataElement[] {
  const wanted = plain(label)
  if (wanted.length < 2) return []
  return dataElements
    .map(element => ({ element, rank: rankOf(element, wanted) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ element }) => element)
}

function rankOf(element: DataElement, wanted: string): number {
  const ranks = wordsOf(element).map(word => {
    if (word === wanted) return 4
    if (word.startsWith(wanted)) return 3
    if (word.length > 1 && wanted.endsWith(word)) return 2
    return word.includes(wanted) ? 1 : 0
  })
  return Math.max(...ranks)
}

function wordsOf({ label, synonyms }: DataElement): readonly string[] {
  return [label['zh-CN'], label.en, ...synonyms].map(plain)
}

/** Without what makes no difference to a label: spaces, brackets' forms, marks of required fields. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s*:：]/gu, '')
    .toLowerCase()
}
