import { isSameJson } from '@yibiao/core/diff'
import { mergeLists, type MergedValue } from './merge-lists.ts'

/**
 * Puts two changes of one JSON value together: what one side changed is taken from it, property by property and, in
 * lists, entry by entry. An absent value is `undefined`.
 */
export function mergeValues(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (isSameJson(mine, theirs) || isSameJson(base, mine)) return { value: theirs }
  if (isSameJson(base, theirs)) return { value: mine }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs))
    return mergeLists({ base, mine, theirs }, mergeValues)
  if (isObject(base) && isObject(mine) && isObject(theirs)) return mergeObjects(base, mine, theirs)
  return 'conflict'
}

function mergeObjects(base: Value, mine: Value, theirs: Value): MergedValue {
  const merged: [string, unknown][] = []
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const each = mergeValues(base[name], mine[name], theirs[name])
    if (each === 'conflict') return 'conflict'
    if (each.value !== undefined) merged.push([name, each.value])
  }
  return { value: Object.fromEntries(merged) }
}

type Value = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
