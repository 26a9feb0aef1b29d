/** A piece of a template text: words as they are, or an expression whose value is put in. */
export type TemplatePart =
  | { readonly type: 'words'; readonly text: string }
  /** `from`…`to` is the expression's place in the template text, in UTF-16 units. */
  | { readonly type: 'merge'; readonly expression: string; readonly from: number; readonly to: number }

/**
 * Splits a template text at its `${expression}` placeholders. A placeholder ends at the first `}` that is outside
 * a FEEL string and closes no inner `{`. Text without an end brace is words.
 */
export function parseTemplateText(text: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let words = 0
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', at)) {
    const end = findEnd(text, at + 2)
    if (end === -1) break
    if (at > words) parts.push({ type: 'words', text: text.slice(words, at) })
    const inner = text.slice(at + 2, end)
    const from = at + 2 + inner.length - inner.trimStart().length
    const expression = inner.trim()
    parts.push({ type: 'merge', expression, from, to: from + expression.length })
    words = end + 1
    at = words
  }
  if (words < text.length) parts.push({ type: 'words', text: text.slice(words) })
  return parts
}

function findEnd(text: string, from: number): number {
  let depth = 0
  let isQuoted = false
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (isQuoted) {
      if (character === '\\') at += 1
      else if (character === '"') isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === '{') depth += 1
    else if (character === '}' && depth > 0) depth -= 1
    else if (character === '}') return at
  }
  return -1
}
