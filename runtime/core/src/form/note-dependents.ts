import { NOWHERE } from './find-instance.ts'
import { NO_ROWS, ownCell, rowsIn, type Frame } from './frame.ts'
import type { Dependent, FieldPlan, FramePlan } from './plan.ts'
import { markStale, moveTo, type Update } from './update.ts'

/** Notes the rules that read a field, and marks the fields whose state shows it. */
export function noteDependents(update: Update, plan: FieldPlan, places: readonly number[]): void {
  const dependents = update.run.plan.dependents[plan.index]
  if (dependents === undefined || dependents === null) return
  const { steps, shown, inRows } = dependents
  if (steps.length > 0) noteSteps(update, steps)
  for (const field of shown) markStale(update, ownCell(update.root, field.slot), field, NOWHERE)
  for (const dependent of inRows) noteInRows(update, dependent, plan, places)
}

/** A whole column: what reads one cell lies in rows that are new anyway or is found through the column. */
export function noteColumn(update: Update, plan: FieldPlan, places: readonly number[]): void {
  const dependents = update.run.plan.dependents[plan.index]
  for (const dependent of dependents?.ofColumn ?? []) noteInRows(update, dependent, plan, places)
  for (const member of plan.members) noteColumn(update, member, places)
}

/** Puts rules in their places among those to be evaluated; nearly always all go to the end. */
function noteSteps({ pending, next }: Update, orders: readonly number[]): void {
  for (const order of orders) {
    let place = pending.length
    while (place > next && (pending[place - 1] ?? 0) > order) place -= 1
    if (place > next && pending[place - 1] === order) continue
    if (place === pending.length) pending.push(order)
    else pending.splice(place, 0, order)
  }
}

function noteInRows(
  update: Update,
  { step, field, frame, kind }: Dependent,
  plan: FieldPlan,
  places: readonly number[],
): void {
  const shared = kind === 'column' ? NOWHERE : places.slice(0, plan.frame.depth)
  for (const each of listPlaces(update.root, frame, shared)) {
    if (field !== null) markStale(update, ownCell(moveTo(update, field.frame, each), field.slot), field, each)
    if (step === null) continue
    noteSteps(update, [step.order])
    if (each.length === 0) continue
    update.rows ??= new Map()
    const rows = update.rows.get(step.order)
    const key = each.join('/')
    if (rows === undefined) update.rows.set(step.order, new Map([[key, each]]))
    else rows.set(key, each)
  }
}

const WHOLE_FORM: readonly (readonly number[])[] = Object.freeze([NOWHERE])

/** Every row of a frame below the given ones. */
function listPlaces(root: Frame, plan: FramePlan, shared: readonly number[]): readonly (readonly number[])[] {
  if (plan.depth === 0) return WHOLE_FORM
  let level: { readonly frame: Frame; readonly places: readonly number[] }[] = [
    { frame: root, places: NOWHERE },
  ]
  for (const { repeat } of plan.chain.slice(1)) {
    level = level.flatMap(({ frame, places }) => {
      const rows = repeat === null ? NO_ROWS : rowsIn(frame, repeat)
      const only = shared[places.length]
      return rows.flatMap((row, place) =>
        only === undefined || only === place ? [{ frame: row, places: [...places, place] }] : [],
      )
    })
  }
  return level.map(({ places }) => places)
}
