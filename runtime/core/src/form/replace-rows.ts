import { loadFrame, ownCell, rowsIn, withoutStates, type Frame } from './frame.ts'
import type { FieldPlan } from './plan.ts'

/**
 * Gives a repeat other rows. A row whose answers are the very object a state handed out keeps all that is known of
 * it, unless all are wanted `anew`; in another place only its paths change.
 */
export function replaceRows(frame: Frame, plan: FieldPlan, answer: unknown, how: 'known' | 'anew'): void {
  const { rows: rowPlan } = plan
  const { version } = frame
  if (rowPlan === null) return
  const before = rowsIn(frame, plan)
  const known = new Map<unknown, number>(
    before.flatMap((row, place) =>
      how === 'anew' || row.draft === undefined ? [] : [[row.draft, place] as const],
    ),
  )
  const count = { loaded: 0, isExceeded: false }
  const cell = ownCell(frame, plan.slot)
  cell.raw = answer
  const frames = Array.isArray(answer)
    ? answer.map((source: unknown, place) => {
        const oldPlace = known.get(source)
        const row = oldPlace === undefined ? undefined : before[oldPlace]
        if (row === undefined) return loadFrame(rowPlan, source, count, version)
        return oldPlace === place ? row : withoutStates(row, version)
      })
    : []
  cell.rows = { frames, version }
}
