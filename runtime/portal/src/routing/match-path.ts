/** Names of the parameters in a pattern such as `/items/:itemId`. */
export type PathParameters<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? { [Key in Name | keyof PathParameters<Rest>]: string }
  : Pattern extends `${string}:${infer Name}`
    ? { [Key in Name]: string }
    : Record<never, string>

/**
 * The parameters of a path that fits the pattern, decoded; undefined when it does not fit.
 * A trailing slash makes no difference. A part that is not valid percent-encoding fits nothing.
 */
export function matchPath(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = partsOf(pattern)
  const given = partsOf(path)
  if (wanted.length !== given.length) return undefined
  const parameters = new Map<string, string>()
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? ''
    if (!part.startsWith(':')) {
      if (part !== actual) return undefined
      continue
    }
    const value = decodePart(actual)
    if (value === undefined) return undefined
    parameters.set(part.slice(1), value)
  }
  return parameters
}

function partsOf(path: string): string[] {
  return path.split('/').filter(part => part !== '')
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
