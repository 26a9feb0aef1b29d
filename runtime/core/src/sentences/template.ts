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

/**
 * The phrase with its holes filled. English phrases hold their spaces; in Chinese they follow from what stands in
 * the holes, see `setApart`.
 */
export function fillPhrase(
  phrase: string,
  fill: (hole: string) => string,
  { isSpaced }: { readonly isSpaced: boolean },
): string {
  const parts = phrase.split(/\{(\w+)\}/u).map((part, index) => (index % 2 === 1 ? fill(part) : part))
  return isSpaced ? parts.join('') : setApart(parts)
}

/**
 * Joins parts of a Chinese text: one space between a Chinese character and a Western letter or number, as the
 * Requirements for Chinese Text Layout (W3C clreq, 3.2.2) set them apart, and none beside punctuation, where the mark
 * holds its own space. Only the joints are touched: what a label says stays as it is.
 */
export function setApart(parts: readonly string[]): string {
  return parts
    .filter(part => part !== '')
    .reduce((text, part) => text + (isJoint(text, part) ? ' ' : '') + part, '')
}

function isJoint(left: string, right: string): boolean {
  return (
    (/\p{Script=Han}$/u.test(left) && /^[-−+]?[\p{Script=Latin}\p{Nd}]/u.test(right)) ||
    (/[\p{Script=Latin}\p{Nd}%]$/u.test(left) && /^\p{Script=Han}/u.test(right))
  )
}

function isHole(name: string): name is Hole {
  return holes.has(name)
}
