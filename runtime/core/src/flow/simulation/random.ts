/** A stream of numbers that a seed decides: the same seed plays the same game on every machine. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** True in `percent` of cases. */
  chance(percent: number): boolean
  /** One of a list; `undefined` for an empty one. */
  pick<T>(items: readonly T[]): T | undefined
}

/** mulberry32: small, fast, good enough to choose among commands. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, chance: percent => below(100) < percent, pick: items => items[below(items.length)] }
}
