/** JSON Pointer (RFC 6901) into answers. */

/** The steps of a path; none for the whole. */
export function splitPath(path: string): readonly string[] {
  if (path === '') return []
  return path
    .slice(1)
    .split('/')
    .map(token => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function joinPath(tokens: readonly (string | number)[]): string {
  return tokens.map(token => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Whether a path is the other or inside it. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`)
}

/** The value at a path, by own keys and list places only; `undefined` when there is none. */
export function readPath(answers: unknown, path: string): unknown {
  return splitPath(path).reduce<unknown>(readStep, answers)
}

function readStep(value: unknown, token: string): unknown {
  if (Array.isArray(value))
    return PLACE.test(token) ? (value as readonly unknown[])[Number(token)] : undefined
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined
}

/** A copy with another value at a path; all that is not on the way is shared. Missing objects are made. */
export function writePath(answers: unknown, tokens: readonly string[], value: unknown): unknown {
  const [token, ...rest] = tokens
  if (token === undefined) return value
  if (Array.isArray(answers)) {
    const list: readonly unknown[] = answers
    const place = token === '-' ? list.length : PLACE.test(token) ? Number(token) : -1
    if (place < 0 || place > list.length) return list
    return list.toSpliced(place, 1, writePath(list[place], rest, value))
  }
  const object = isObject(answers) ? answers : {}
  const before = Object.hasOwn(object, token) ? object[token] : undefined
  return Object.fromEntries([
    ...Object.entries(object).filter(([key]) => key !== token),
    [token, writePath(before, rest, value)],
  ])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const PLACE = /^(?:0|[1-9]\d{0,5})$/
