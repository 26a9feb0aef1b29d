/** A placeholder of a text: the expression between `${` and `}` and where it begins. */
export interface TemplatePart {
  readonly text: string
  readonly from: number
}

/** The expressions of a text with `${expression}` placeholders; braces inside strings and contexts are skipped. */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let position = template.indexOf('${')
  while (position >= 0) {
    const end = findEnd(template, position + 2)
    if (end < 0) break
    parts.push({ text: template.slice(position + 2, end), from: position + 2 })
    position = template.indexOf('${', end)
  }
  return parts
}

function findEnd(template: string, start: number): number {
  let depth = 0
  let isInString = false
  for (let position = start; position < template.length; position += 1) {
    const character = template[position]
    if (isInString) {
      if (character === '\\') position += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{') depth += 1
    else if (character === '}') {
      if (depth === 0) return position
      depth -= 1
    }
  }
  return -1
}
