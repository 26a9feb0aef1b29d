import { isSameJson } from '@yibiao/core/diff'

/** What both sides made of one value; `conflict` where they changed the same thing differently. */
export type MergedValue = { readonly value: unknown } | 'conflict'

type List = readonly unknown[]

interface Sides<Value> {
  readonly base: Value
  readonly mine: Value
  readonly theirs: Value
}

/**
 * Puts two changes of one list together, as diff3 does: between entries that nobody touched, what one side changed is
 * taken from it. Where both changed as many entries as there were, each entry is merged by itself, by `mergeEntry`.
 */
export function mergeLists({ base, mine, theirs }: Sides<List>, mergeEntry: MergeEntry): MergedValue {
  const inMine = commonEntries(base, mine)
  const inTheirs = commonEntries(base, theirs)
  if (!inMine || !inTheirs) return 'conflict'
  const merged: unknown[] = []
  let from = { base: 0, mine: 0, theirs: 0 }
  for (let at = 0; at <= base.length; at++) {
    const isEnd = at === base.length
    const mineAt = isEnd ? mine.length : inMine.get(at)
    const theirsAt = isEnd ? theirs.length : inTheirs.get(at)
    if (mineAt === undefined || theirsAt === undefined) continue
    const stretch = {
      base: base.slice(from.base, at),
      mine: mine.slice(from.mine, mineAt),
      theirs: theirs.slice(from.theirs, theirsAt),
    }
    const changed = mergeStretch(stretch, mergeEntry)
    if (changed === undefined) return 'conflict'
    merged.push(...changed)
    if (!isEnd) merged.push(base[at])
    from = { base: at + 1, mine: mineAt + 1, theirs: theirsAt + 1 }
  }
  return { value: merged }
}

type MergeEntry = (base: unknown, mine: unknown, theirs: unknown) => MergedValue

/** A stretch between two entries that all three have; undefined where both changed it differently. */
function mergeStretch({ base, mine, theirs }: Sides<List>, mergeEntry: MergeEntry): List | undefined {
  if (isSameJson(mine, theirs) || isSameJson(base, mine)) return theirs
  if (isSameJson(base, theirs)) return mine
  if (mine.length !== base.length || theirs.length !== base.length) return undefined
  const merged: unknown[] = []
  for (const [index, each] of base.entries()) {
    const entry = mergeEntry(each, mine[index], theirs[index])
    if (entry === 'conflict') return undefined
    merged.push(entry.value)
  }
  return merged
}

/** Comparisons after which two lists are not compared any further: 2,000 changed rows by 2,000. */
const mostComparisons = 4_000_000

/**
 * Where the entries of the longest common subsequence stand in the other list, by their place in the first; undefined
 * where the lists differ by more than is worth comparing.
 */
function commonEntries(first: List, other: List): ReadonlyMap<number, number> | undefined {
  const a = first.map(each => JSON.stringify(each))
  const b = other.map(each => JSON.stringify(each))
  const common = new Map<number, number>()
  let start = 0
  while (start < a.length && a[start] === b[start]) common.set(start, start++)
  let cut = 0
  while (cut < Math.min(a.length, b.length) - start && a.at(-1 - cut) === b.at(-1 - cut)) {
    cut++
    common.set(a.length - cut, b.length - cut)
  }
  const rest = { a: a.slice(start, a.length - cut), b: b.slice(start, b.length - cut) }
  if (rest.a.length * rest.b.length > mostComparisons) return undefined
  for (const [i, j] of longestCommon(rest.a, rest.b)) common.set(start + i, start + j)
  return common
}

/** Pairs of places of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  // How long the longest one is that begins at these places; the last row and column stay zero.
  const lengths = new Uint32Array((a.length + 1) * width)
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return pairs
}
