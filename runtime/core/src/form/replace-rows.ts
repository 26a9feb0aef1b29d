import { cellAt, ownCell, loadFrame, type Frame } from './frame.ts'
import type { FieldPlan } from './plan.ts'

/**
 * Gives a repeat other rows. A row whose answers are the very object a state handed out keeps all that is known of
 * it; in another place only its paths change.
 */
export function replaceRows(frame: Frame, plan: FieldPlan, answer: unknown): void {
  const { rows: rowPlan } = plan
  if (rowPlan === null) return
  const before = cellAt(frame, plan.slot).rows ?? []
  const known = new Map<unknown, number>(
    before.flatMap((row, place) => (row.draft === undefined ? [] : [[row.draft, place] as const])),
  )
  const count = { loaded: 0, isExceeded: false }
  const cell = ownCell(frame, plan.slot)
  cell.raw = answer
  cell.rows = Array.isArray(answer)
    ? answer.map((source: unknown, place) => {
        const oldPlace = known.get(source)
        const row = oldPlace === undefined ? undefined : before[oldPlace]
        if (row === undefined) return loadFrame(rowPlan, source, count)
        return oldPlace === place ? row : withoutStates(row)
      })
    : []
}

function withoutStates(frame: Frame): Frame {
  return {
    ...frame,
    cells: frame.cells.map(cell => ({
      ...cell,
      state: undefined,
      isFresh: false,
      rows: cell.rows?.map(withoutStates),
    })),
  }
}
