import { readProperty, writeProperty, type PropertyPath } from './property-path.ts'

/**
 * A copy of the value without the properties and elements at the paths. Elements of one list go from the last to the
 * first, so that the indexes before them stay true. A list inside a list that has become empty goes too; what holds a
 * list that may not be empty goes with its last element.
 */
export function leaveOut(value: unknown, paths: readonly PropertyPath[]): unknown {
  const apart = new Map(paths.map(path => [JSON.stringify(path), path]))
  return [...apart.values()].toSorted(backwards).reduce(withoutOne, value)
}

function withoutOne(value: unknown, path: PropertyPath): unknown {
  if (readProperty(value, path) === undefined) return value
  const left = writeProperty(value, path, undefined)
  const list = path.slice(0, -1)
  const isInList = typeof list.at(-1) === 'number' && typeof path.at(-1) === 'number'
  const isNeeded = neverEmpty.has(String(list.at(-1))) && typeof path.at(-1) === 'number'
  const rest = isInList || isNeeded ? readProperty(left, list) : undefined
  if (!Array.isArray(rest) || rest.length > 0) return left
  return isNeeded ? withoutOne(left, list.slice(0, -1)) : writeProperty(left, list, undefined)
}

/** Of recorded tests: a step that expects nothing, and a test without steps, are none. */
const neverEmpty: ReadonlySet<string> = new Set(['expectations', 'steps'])

function backwards(one: PropertyPath, other: PropertyPath): number {
  for (const [level, step] of one.entries()) {
    const against = other[level]
    if (typeof step === 'number' && typeof against === 'number' && step !== against) return against - step
  }
  return other.length - one.length
}
