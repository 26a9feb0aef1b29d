import type { ContextValue, Value } from '../expression/index.ts'

/** A context whose entries are read when they are asked for, so that a rule pays for what it uses. */
export function createLazyContext(keys: readonly string[], read: (place: number) => Value): ContextValue {
  return { kind: 'context', entries: createLazyMap(keys, read) }
}

function createLazyMap(keys: readonly string[], read: (place: number) => Value): ReadonlyMap<string, Value> {
  const map: ReadonlyMap<string, Value> = {
    size: keys.length,
    has: key => keys.includes(key),
    get(key) {
      const place = keys.indexOf(key)
      return place < 0 ? undefined : read(place)
    },
    keys: () => keys.values(),
    values: () => keys.map((_key, place) => read(place)).values(),
    entries: () => keys.map((key, place): [string, Value] => [key, read(place)]).values(),
    forEach(act) {
      for (const [place, key] of keys.entries()) act(read(place), key, map)
    },
    [Symbol.iterator]: () => map.entries(),
  }
  return map
}
