/** Where reading stands in a sentence, and how far it ever came: that is where people look for the mistake. */
export interface SentenceCursor {
  readonly text: string
  readonly isSpaced: boolean
  at: number
  farthest: number
  /** How deep reading is inside phrases. */
  depth: number
}

export function skipSpaces(cursor: SentenceCursor): void {
  const space = /[\s\u3000]*/uy
  space.lastIndex = cursor.at
  cursor.at += space.exec(cursor.text)?.[0].length ?? 0
  cursor.farthest = Math.max(cursor.farthest, cursor.at)
}

/** Takes the words where they stand next; half-width punctuation is as good as full-width. */
export function takeWords(cursor: SentenceCursor, words: string): boolean {
  const start = cursor.at
  skipSpaces(cursor)
  const found = cursor.text.slice(cursor.at, cursor.at + words.length)
  const next = cursor.text.slice(cursor.at + words.length, cursor.at + words.length + 1)
  const isWordGoingOn = cursor.isSpaced && /\w$/u.test(words) && /^\w/u.test(next)
  if (fold(found) !== fold(words) || isWordGoingOn) {
    cursor.at = start
    return false
  }
  cursor.at += words.length
  cursor.farthest = Math.max(cursor.farthest, cursor.at)
  return true
}

/** Takes what the pattern matches next; the pattern is sticky. */
export function takePattern(cursor: SentenceCursor, pattern: RegExp): RegExpExecArray | undefined {
  const start = cursor.at
  skipSpaces(cursor)
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.text)
  if (match === null) {
    cursor.at = start
    return undefined
  }
  cursor.at += match[0].length
  cursor.farthest = Math.max(cursor.farthest, cursor.at)
  return match
}

/** Takes a text between quotation marks; a closing mark written twice belongs to the text. */
export function takeQuoted(cursor: SentenceCursor): string | undefined {
  const match = takePattern(cursor, /“((?:[^”]|””)*)”(?!”)|"((?:[^"]|"")*)"(?!")/uy)
  if (match === undefined) return undefined
  return match[1] === undefined ? match[2]?.replaceAll('""', '"') : match[1].replaceAll('””', '”')
}

const folded = new Map([
  ['（', '('],
  ['）', ')'],
  ['，', ','],
])

/** One unit for one unit, so that positions stay. */
function fold(text: string): string {
  return text.replaceAll(/[（），]/gu, mark => folded.get(mark) ?? mark).toLowerCase()
}
