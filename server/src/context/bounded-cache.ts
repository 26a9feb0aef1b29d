/** Things that are costly to make and never change, as far as memory is set aside for them. */
export type BoundedCache<Value> = {
  get(key: string): Value | undefined
  /**
   * Keeps a value; those not asked for the longest go when there are too many.
   * @param weight in the unit of the cache's limit, e.g. characters
   */
  set(key: string, value: Value, weight: number): void
}

/** A value heavier than the limit is kept alone: it would be made again each time otherwise. */
export function createBoundedCache<Value>(mostWeight: number): BoundedCache<Value> {
  // A map remembers the order of insertion: what is asked for moves to the end.
  const entries = new Map<string, { value: Value; weight: number }>()
  let total = 0
  const remove = (key: string): void => {
    total -= entries.get(key)?.weight ?? 0
    entries.delete(key)
  }
  return {
    get: key => {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set: (key, value, weight) => {
      remove(key)
      entries.set(key, { value, weight })
      total += weight
      for (const oldest of entries.keys()) {
        if (total <= mostWeight || oldest === key) return
        remove(oldest)
      }
    },
  }
}
