/** One figure: what it costs beside its floor, measured in the same run. */
export type Figure = {
  name: string
  unit: string
  /** Lower is better. */
  floor: number
  ours: number
  /** ours ÷ floor. */
  ratio: number
  /** The ratio quality asks for; ours must not be above it. */
  reach: number
  /** Where the time goes, when it is too much: share of samples by function, the most first. */
  profile?: string[]
  /** Anything else a reader needs, e.g. round trips. */
  note?: string
}

export function toFigure(figure: Omit<Figure, 'ratio'>): Figure {
  return { ...figure, ratio: figure.ours / figure.floor }
}

/**
 * Microseconds per call of each candidate, the median of rounds in which the candidates take turns, so that a
 * change of the machine's speed meets all of them.
 */
export function timeInTurns(
  candidates: Record<string, () => unknown>,
  rounds = 15,
  milliseconds = 40,
): Map<string, number> {
  const entries = Object.entries(candidates)
  const times = new Map(entries.map(([name]): [string, number[]] => [name, []]))
  for (const [, run] of entries) repeat(run, milliseconds * 3)
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of entries) times.get(name)?.push(repeat(run, milliseconds))
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}

/** Microseconds per call over about the given time. */
function repeat(run: () => unknown, milliseconds: number): number {
  let calls = 0
  const begun = performance.now()
  const end = begun + milliseconds
  let now = begun
  while (now < end) {
    for (let index = 0; index < 20; index += 1) keep(run())
    calls += 20
    now = performance.now()
  }
  return ((now - begun) * 1_000) / calls
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

let kept: unknown
/** Keeps a result alive, so that the engine cannot drop the work. */
function keep(value: unknown): void {
  kept = value
}

/** The last result, for the curious. */
export function lastKept(): unknown {
  return kept
}
