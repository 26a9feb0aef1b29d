/** Levels of administrative divisions, the largest first. */
export const regionLevels = ['province', 'city', 'county', 'township', 'village'] as const

export type RegionLevel = (typeof regionLevels)[number]

/** Digits of a code by level (GB/T 2260, GB/T 10114): 11, 1101, 110105, 110105001, 110105001002. */
export const codeLengths: Record<RegionLevel, number> = {
  province: 2,
  city: 4,
  county: 6,
  township: 9,
  village: 12,
}

/** The levels asked for: those below `root` down to `toLevel`. */
export function levelsBetween(root: string | undefined, toLevel: RegionLevel): readonly RegionLevel[] {
  const deepest = codeLengths[toLevel]
  const from = root?.length ?? 0
  return regionLevels.filter(level => codeLengths[level] > from && codeLengths[level] <= deepest)
}

/** The part of a code that names its division at a level; empty when the code does not reach it. */
export function codeAt(code: string, level: RegionLevel): string {
  const length = codeLengths[level]
  return code.length >= length ? code.slice(0, length) : ''
}
