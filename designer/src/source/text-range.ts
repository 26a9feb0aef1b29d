import { splitPath } from '@yibiao/core/form'

/** Where a value stands in a text, in UTF-16 units, the end exclusive. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/**
 * Tells where the value at a JSON Pointer stands in a JSON text; of a property that is not there, where its holder
 * stands. Nothing for a text that is no JSON, which is found out once however many places are asked for.
 */
export function rangesIn(text: string): ((pointer: string) => TextRange) | undefined {
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  const from = skipSpace(text, 0)
  return pointer => find(text, from, splitPath(pointer))
}

/** The text is known to be JSON, so that only the signs need to be told apart that stand where something begins. */
function find(text: string, from: number, path: readonly string[]): TextRange {
  const [wanted, ...rest] = path
  const whole = { from, to: endOf(text, from) }
  if (wanted === undefined) return whole
  for (const entry of entriesOf(text, from)) {
    if (entry.name === wanted) return find(text, entry.from, rest)
  }
  return whole
}

interface Entry {
  /** Property name, or place in a list. */
  readonly name: string
  readonly from: number
}

function* entriesOf(text: string, from: number): Generator<Entry> {
  const open = text[from]
  if (open !== '{' && open !== '[') return
  let at = skipSpace(text, from + 1)
  for (let place = 0; text[at] !== '}' && text[at] !== ']'; place += 1) {
    let name = String(place)
    if (open === '{') {
      const end = endOf(text, at)
      name = String(JSON.parse(text.slice(at, end)))
      // The colon stands between the name and the value.
      at = skipSpace(text, skipSpace(text, end) + 1)
    }
    yield { name, from: at }
    at = skipSpace(text, endOf(text, at))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
}

function endOf(text: string, from: number): number {
  const first = text[from]
  if (first === '"') return endOfString(text, from)
  if (first !== '{' && first !== '[') {
    let end = from
    while (end < text.length && !/[\s,\]}]/.test(text.charAt(end))) end += 1
    return end
  }
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at) - 1
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/\s/.test(text.charAt(at))) at += 1
  return at
}
