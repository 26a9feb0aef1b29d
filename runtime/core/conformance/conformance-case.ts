/** One language-neutral fact about the product's meaning, kept as JSON: the operation applied to `given` is `expect`. */
export interface ConformanceCase {
  readonly id: string
  readonly description?: string
  readonly operation: string
  readonly given: Given
  readonly expect: unknown
}

export type Given = Readonly<Record<string, unknown>>

export interface Mismatch {
  readonly id: string
  readonly expected: unknown
  readonly actual: unknown
}

/** An operation of one area; it throws when `given` is malformed, which makes the case fail. */
export type Operations = Readonly<Record<string, (given: Given) => unknown>>

/** Runs cases and answers those that fail. Pure, so that one call serves Node and browsers alike. */
export function runCases(cases: readonly ConformanceCase[], operations: Operations): Mismatch[] {
  return cases.flatMap(({ id, operation, given, expect }) => {
    const actual = attempt(operations, operation, given)
    return isEqual(actual, expect) ? [] : [{ id, expected: expect, actual }]
  })
}

/** Equality of JSON values; a member that is `undefined` counts as absent. */
export function isEqual(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b)
}

function attempt(operations: Operations, operation: string, given: Given): unknown {
  const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined
  if (run === undefined) return { error: `unknown operation ${operation}` }
  try {
    return run(given)
  } catch (error) {
    return { error: String(error) }
  }
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`)
  return `{${members.join(',')}}`
}
