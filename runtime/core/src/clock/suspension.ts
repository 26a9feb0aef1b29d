import { laterDate, type CivilDate } from './civil-date.ts'

/**
 * Time that does not count (不计入, 行政许可法 第四十五条): the days in (after, through].
 * `through` is `null` while the special procedure still runs.
 */
export interface Suspension {
  readonly after: CivilDate
  readonly through: CivilDate | null
}

export interface MergedSuspensions {
  /** Disjoint, non-empty, in order of time; none begins after `openAfter`. */
  readonly closed: readonly ClosedSuspension[]
  /** Every day after this one is suspended for now; `null` when nothing is running. */
  readonly openAfter: CivilDate | null
}

export interface ClosedSuspension {
  readonly after: CivilDate
  readonly through: CivilDate
}

/**
 * The union of suspensions, in any order: overlapping ones count once.
 * @throws RangeError when one ends before it begins.
 */
export function mergeSuspensions(suspensions: readonly Suspension[]): MergedSuspensions {
  let openAfter: CivilDate | null = null
  for (const { after, through } of suspensions) {
    if (through === null && (openAfter === null || after < openAfter)) openAfter = after
  }
  const closed: ClosedSuspension[] = []
  for (const suspension of listClosed(suspensions)) {
    const previous = closed.at(-1)
    if (previous === undefined || suspension.after > previous.through) closed.push(suspension)
    else closed.splice(-1, 1, { ...previous, through: laterDate(previous.through, suspension.through) })
  }
  return absorbIntoOpen(closed, openAfter)
}

/** True when the day lies in a suspension. */
export function isSuspended({ closed, openAfter }: MergedSuspensions, date: CivilDate): boolean {
  if (openAfter !== null && date > openAfter) return true
  return closed.some(({ after, through }) => date > after && date <= through)
}

function listClosed(suspensions: readonly Suspension[]): ClosedSuspension[] {
  return suspensions
    .flatMap(({ after, through }) => {
      if (through !== null && through < after) {
        throw new RangeError(`a suspension ends before it begins: (${after}, ${through}]`)
      }
      return through === null || through === after ? [] : [{ after, through }]
    })
    .sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0))
}

/** What lies behind the open suspension is suspended by it already; one that reaches it moves its beginning. */
function absorbIntoOpen(closed: readonly ClosedSuspension[], openAfter: CivilDate | null): MergedSuspensions {
  if (openAfter === null) return { closed, openAfter }
  const reaching = closed.find(({ after, through }) => after <= openAfter && through >= openAfter)
  const begin = reaching?.after ?? openAfter
  return { closed: closed.filter(({ through }) => through <= begin), openAfter: begin }
}
