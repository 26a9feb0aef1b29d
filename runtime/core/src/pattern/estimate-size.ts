/**
 * How many states a pattern unrolls to, from its source alone: repetitions multiply with what they repeat. Asked
 * before compiling, because compiling is what a pattern such as `(x{1000}){1000}` makes expensive.
 */
export function estimateSize(source: string): number {
  const outer: number[] = []
  let total = 0
  let last = 0
  let position = 0
  while (position < source.length) {
    const token = readToken(source, position)
    position += token.length
    if (token === '(') {
      outer.push(total + last)
      total = 0
      last = 0
    } else if (token === ')') {
      const inner = total + last
      total = outer.pop() ?? 0
      last = inner
    } else if (token.startsWith('{') && token.length > 1) {
      last *= readRepetition(token)
    } else {
      total += last
      last = 1
    }
  }
  return outer.reduce((sum, size) => sum + size, total + last)
}

// An escape with braces, a class, a repetition, or one character.
const TOKEN = /\\[pPx]\{[^}]*\}|\\[^]|\[\]?(?:\\[^]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[^]/y

function readToken(source: string, position: number): string {
  TOKEN.lastIndex = position
  return TOKEN.exec(source)?.[0] ?? source.slice(position)
}

function readRepetition(token: string): number {
  const counts = token.slice(1, -1).split(',').map(Number)
  return Math.max(1, ...counts)
}
