/** Random choices that a seed repeats. */
export type Random = {
  /** From 0 up to but not including 1. */
  fraction(): number
  /** From 0 to `below` - 1. */
  index(below: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

/** mulberry32: small, and good enough to vary forms. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const index = (below: number): number => Math.floor(fraction() * below)
  return {
    fraction,
    index,
    chance: probability => fraction() < probability,
    pick: items => {
      const item = items[index(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}
