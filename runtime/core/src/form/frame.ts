import { ownEntry, isRecord } from '../fields/record.ts'
import type { ListValue, Value } from '../expression/index.ts'
import { MAX_ROWS } from './limits.ts'
import type { FieldPlan, FramePlan } from './plan.ts'
import type { FieldState } from './types.ts'

/** The answers of the form or of one row, and what has been found out about them. */
export interface Frame {
  readonly plan: FramePlan
  /** By slot. A copy of a frame shares them; what is changed later is copied first. */
  readonly cells: Cell[]
  /** Columns of the repeats below, by index of the field. */
  columns: Map<number, ListValue> | undefined
  /** The answers as an object, as a draft keeps them. */
  draft: Readonly<Record<string, unknown>> | undefined
}

/** One field. `undefined` means not yet known; everything but `raw` and `rows` can be found out again. */
export interface Cell {
  /** The answer as given. */
  raw: unknown
  /** Normalised or calculated. */
  answer: unknown
  visible: boolean | undefined
  /** What rules see. */
  value: Value | undefined
  /** Of a repeat. */
  rows: readonly Frame[] | undefined
  /** What was told to the view; out of date unless `isFresh`. */
  state: FieldState | undefined
  isFresh: boolean
}

/** What is known of a field. Only what follows from the answers may be written to it. */
export function cellAt(frame: Frame, slot: number): Cell {
  const cell = frame.cells[slot]
  if (cell === undefined) throw new RangeError('a field that its frame does not have')
  return cell
}

/** The same, for forgetting and changing: no other frame has this cell. */
export function ownCell(frame: Frame, slot: number): Cell {
  const cell = { ...cellAt(frame, slot) }
  frame.cells[slot] = cell
  return cell
}

/** Counts rows while they are loaded. */
export interface RowCount {
  loaded: number
  isExceeded: boolean
}

/** Reads the answers of a form or row; keys that are no fields are left out. */
export function loadFrame(plan: FramePlan, source: unknown, count: RowCount): Frame {
  const frame = createFrame(plan)
  const answers = isRecord(source) ? source : EMPTY
  for (const field of plan.fields) {
    if (field.container === plan.repeat) loadField(frame, field, ownEntry(answers, field.field.key), count)
  }
  return frame
}

/** Sets a field of a frame whose cells are its own, and all that is inside it. */
export function loadField(frame: Frame, plan: FieldPlan, answer: unknown, count: RowCount): void {
  if (!plan.hasAnswer) return
  const cell = cellAt(frame, plan.slot)
  cell.raw = answer
  if (plan.rows !== null) {
    cell.rows = loadRows(plan.rows, answer, count)
  } else if (plan.members.length > 0) {
    const answers = isRecord(answer) ? answer : EMPTY
    for (const member of plan.members) loadField(frame, member, ownEntry(answers, member.field.key), count)
  }
}

function loadRows(plan: FramePlan, answer: unknown, count: RowCount): readonly Frame[] {
  if (!Array.isArray(answer)) return NO_ROWS
  const rows: Frame[] = []
  for (const row of answer) {
    if (count.loaded >= MAX_ROWS) {
      count.isExceeded = true
      break
    }
    count.loaded += 1
    rows.push(loadFrame(plan, row, count))
  }
  return rows
}

export function createFrame(plan: FramePlan): Frame {
  return { plan, cells: plan.fields.map(createCell), columns: undefined, draft: undefined }
}

function createCell(): Cell {
  return {
    raw: undefined,
    answer: undefined,
    visible: undefined,
    value: undefined,
    rows: undefined,
    state: undefined,
    isFresh: false,
  }
}

/** A copy that may be changed while the original stays as it is. */
export function copyFrame(frame: Frame): Frame {
  return { plan: frame.plan, cells: frame.cells.slice(), columns: undefined, draft: undefined }
}

const EMPTY: Readonly<Record<string, unknown>> = Object.freeze({})
export const NO_ROWS: readonly Frame[] = Object.freeze([])
