const separators = new Set([',', '，', '、', ';', '；'])
const opening = new Set('（(《「『“[【')
const closing = new Set('）)》」』”]】')

/** Texts that were typed as one, by the marks between them; a mark inside brackets belongs to the text: 社会保障（社会救助、福利）. */
export function splitTexts(typed: string): string[] {
  return piecesOf(typed).flatMap(text => text.trim() || [])
}

/** As a box that splits while it is typed in wants it: unchanged until there is a mark to split at. */
export function splitWhileTyping(typed: string): string[] {
  return piecesOf(typed).length === 1 ? [typed] : splitTexts(typed)
}

function piecesOf(typed: string): string[] {
  const pieces = ['']
  let depth = 0
  for (const sign of typed) {
    if (opening.has(sign)) depth += 1
    if (closing.has(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.has(sign)) pieces.push('')
    else pieces[pieces.length - 1] += sign
  }
  return pieces
}
