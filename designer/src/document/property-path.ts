/** Property names and list indexes from a record's value down to one of its properties. */
export type PropertyPath = readonly (string | number)[]

/** The property at the path, `undefined` when there is none. Own properties only. */
export function readProperty(value: unknown, path: PropertyPath): unknown {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, head)) return undefined
  return readProperty(new Map<string, unknown>(Object.entries(value)).get(String(head)), rest)
}

/** A copy with the property set; `undefined` leaves the property, or the element of a list, out. */
export function writeProperty(value: unknown, path: PropertyPath, written: unknown): unknown {
  const [head, ...rest] = path
  if (head === undefined) return written
  if (typeof head === 'number') return writeElement(Array.isArray(value) ? value : [], head, rest, written)
  const entries = new Map<string, unknown>(isObject(value) ? Object.entries(value) : [])
  const next = writeProperty(entries.get(head), rest, written)
  if (next === undefined) entries.delete(head)
  else entries.set(head, next)
  return Object.fromEntries(entries)
}

function writeElement(
  list: readonly unknown[],
  index: number,
  rest: PropertyPath,
  written: unknown,
): unknown[] {
  const next = writeProperty(list[index], rest, written)
  if (next === undefined) return list.filter((_, position) => position !== index)
  return index >= list.length ? [...list, next] : list.with(index, next)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
