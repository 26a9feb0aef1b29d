import { copyFrame, ownCell, rowsIn, type Frame, type OwnCell } from './frame.ts'
import type { FieldPlan, FramePlan, ListedInstance } from './plan.ts'
import { continueRun, rootOf, type Run } from './run.ts'

/** A change under way: the run it makes, and what is still to be done. */
export interface Update {
  readonly run: Run
  readonly root: Frame
  /** Fields that may look different, each once, those of rows that came or went more often. */
  readonly changed: ListedInstance[]
  /** Orders of the rules to evaluate again, ascending from `next` on. Those before are done. */
  readonly pending: number[]
  next: number
  /** In which rows, for the rules that stand in rows. */
  rows: Map<number, Map<string, readonly number[]>> | null
  /** Rows whose rules have yet to be evaluated for the first time. */
  readonly newRows: NewRow[]
}

interface NewRow {
  readonly rows: FramePlan
  readonly places: readonly number[]
}

export function createUpdate(before: Run): Update {
  const root = copyFrame(rootOf(before), before.version + 1)
  const run = continueRun(before, root)
  return { run, root, changed: [], pending: [], next: 0, rows: null, newRows: [] }
}

/** Goes to a row, or to the form itself, in frames that may be written to. */
export function moveTo(update: Update, plan: FramePlan, places: readonly number[]): Frame {
  const { root, run } = update
  if (run.chain.length > 1) run.chain.length = 1
  if (places.length === 0) return root
  let frame = root
  for (const [depth, place] of places.entries()) {
    const repeat = plan.chain[depth + 1]?.repeat
    if (!repeat) throw new RangeError('a row of no repeat')
    frame = ownRow(frame, repeat, place)
    run.chain.push(frame)
  }
  return frame
}

/** Whether there is such a row; one that was noted may be gone by a later change of the same update. */
export function isThere({ root }: Update, plan: FramePlan, places: readonly number[]): boolean {
  let frame: Frame | undefined = root
  for (const [depth, place] of places.entries()) {
    const repeat = plan.chain[depth + 1]?.repeat
    if (!repeat || frame === undefined) return false
    frame = rowsIn(frame, repeat)[place]
  }
  return frame !== undefined
}

function ownRow(frame: Frame, repeat: FieldPlan, place: number): Frame {
  const row = rowsIn(frame, repeat)[place]
  if (row === undefined) throw new RangeError('a row that does not exist')
  const { version } = frame
  if (row.version === version) return row
  const cell = ownCell(frame, repeat.slot)
  const rows = cell.rows?.version === version ? cell.rows : { frames: rowsIn(frame, repeat).slice(), version }
  const copy = copyFrame(row, version)
  rows.frames[place] = copy
  cell.rows = rows
  return copy
}

/** A field may look different from now on. */
export function markStale(
  { changed, run }: Update,
  cell: OwnCell,
  plan: FieldPlan,
  places: readonly number[],
): void {
  if (cell.staleSince === cell.version) return
  cell.staleSince = cell.version
  const known = places.length === 0 ? run.plan.instances[plan.index] : undefined
  changed.push(known ?? { plan, places })
}
