import type { Hole } from './phrases.ts'

/** A phrase as it is written and matched: texts with holes between them. */
export type Piece = { readonly text: string } | { readonly hole: Hole }

const holes: ReadonlySet<string> = new Set<Hole>([
  'subject',
  'value',
  'other',
  'values',
  'text',
  'duration',
  'condition',
  'second',
])

const known = new Map<string, readonly Piece[]>()

/** The pieces of a phrase in the order they are read. */
export function piecesOf(phrase: string): readonly Piece[] {
  const found = known.get(phrase)
  if (found) return found
  const pieces = phrase.split(/\{(\w+)\}/u).flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return isHole(part) ? [{ hole: part }] : []
    return part.trim() === '' ? [] : [{ text: part.trim() }]
  })
  known.set(phrase, pieces)
  return pieces
}

/** The phrase with its holes filled. Chinese sets only what is not Chinese apart by a space. */
export function fillPhrase(
  phrase: string,
  fill: (hole: string) => string,
  { isSpaced }: { readonly isSpaced: boolean },
): string {
  return phrase
    .split(/( ?\{\w+\} ?)/u)
    .map((part, index) => {
      if (index % 2 === 0) return part
      const text = fill(part.trim().slice(1, -1))
      const before = part.startsWith(' ') && (isSpaced || /^[\w+−-]/u.test(text)) ? ' ' : ''
      const after = part.endsWith(' ') && (isSpaced || /\w$/u.test(text)) ? ' ' : ''
      return before + text + after
    })
    .join('')
}

function isHole(name: string): name is Hole {
  return holes.has(name)
}
