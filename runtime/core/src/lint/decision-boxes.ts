/** What a rule of a decision table covers: per input the segments it holds for, as bits. */
export type Box = readonly bigint[]

/** More pieces than this are not told apart: such a table is not judged. */
const MAX_PIECES = 5_000

/** What both cover; nothing when they share nothing. */
export function intersect(a: Box, b: Box): Box | undefined {
  const shared = a.map((bits, index) => bits & (b[index] ?? 0n))
  return shared.includes(0n) ? undefined : shared
}

/** Whether `outer` covers everything `inner` covers. */
export function covers(outer: Box, inner: Box): boolean {
  return inner.every((bits, index) => (bits & (outer[index] ?? 0n)) === bits)
}

/** What no rule covers, in pieces; nothing when there are too many pieces to tell. */
export function findGaps(whole: Box, rules: readonly Box[]): readonly Box[] | undefined {
  let left: readonly Box[] = [whole]
  for (const rule of rules) {
    left = left.flatMap(piece => subtract(piece, rule))
    if (left.length > MAX_PIECES) return undefined
  }
  return left
}

function subtract(piece: Box, rule: Box): readonly Box[] {
  if (intersect(piece, rule) === undefined) return [piece]
  const rest: Box[] = []
  let inner = piece
  for (const [index, bits] of piece.entries()) {
    const covered = bits & (rule[index] ?? 0n)
    if (covered !== bits) rest.push(inner.with(index, bits & ~covered))
    inner = inner.with(index, covered)
  }
  return rest
}

/** The box in boxes of neighbouring segments, so that each can be told as one range. */
export function splitRuns(box: Box, isOrdered: (index: number) => boolean): readonly Box[] {
  return box.reduce<readonly Box[]>(
    (boxes, bits, index) =>
      isOrdered(index) ? boxes.flatMap(each => runsOf(bits).map(run => each.with(index, run))) : boxes,
    [box],
  )
}

function runsOf(bits: bigint): readonly bigint[] {
  const runs: bigint[] = []
  let run = 0n
  for (let bit = 1n; bit <= bits; bit <<= 1n) {
    if ((bits & bit) !== 0n) run |= bit
    else if (run !== 0n) {
      runs.push(run)
      run = 0n
    }
  }
  return run === 0n ? runs : [...runs, run]
}
