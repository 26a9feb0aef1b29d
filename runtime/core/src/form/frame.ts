import { ownEntry, isRecord } from '../fields/record.ts'
import type { ListValue, Value } from '../expression/index.ts'
import { MAX_ROWS } from './limits.ts'
import type { FieldPlan, FramePlan } from './plan.ts'
import type { FieldState } from './types.ts'

/**
 * The answers of the form or of one row, and what has been found out about them. Arrays are by slot; `undefined`
 * means not yet known. Everything but `raw` and `rows` can be recomputed from them.
 */
export interface Frame {
  readonly plan: FramePlan
  /** Answers as given. */
  readonly raw: unknown[]
  /** Normalised or calculated answers. */
  readonly answers: unknown[]
  /** `UNKNOWN`, `SHOWN` or `HIDDEN`. */
  readonly visible: Uint8Array
  /** What rules see. */
  readonly values: (Value | undefined)[]
  /** Of repeats. */
  readonly rows: (readonly Frame[] | undefined)[]
  /** What was told to the view; out of date where `isFresh` is false. */
  readonly states: (FieldState | undefined)[]
  /** 1 where `states` holds. */
  readonly isFresh: Uint8Array
  /** Columns of the repeats below, by index of the field. */
  columns: Map<number, ListValue> | undefined
  /** The answers as an object, as a draft keeps them. */
  draft: Readonly<Record<string, unknown>> | undefined
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

/** Sets a field of a frame, and all that is inside it. */
export function loadField(frame: Frame, plan: FieldPlan, answer: unknown, count: RowCount): void {
  if (!plan.hasAnswer) return
  frame.raw[plan.slot] = answer
  if (plan.rows !== null) {
    frame.rows[plan.slot] = loadRows(plan.rows, answer, count)
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
  const { blank } = plan
  return {
    plan,
    raw: blank.slice(),
    answers: blank.slice(),
    visible: new Uint8Array(blank.length),
    values: blank.slice(),
    rows: plan.hasRepeats ? blank.slice() : NO_REPEATS,
    states: [],
    isFresh: new Uint8Array(blank.length),
    columns: undefined,
    draft: undefined,
  }
}

/** A copy that may be changed while the original stays as it is. */
export function copyFrame(frame: Frame): Frame {
  return {
    plan: frame.plan,
    raw: frame.raw.slice(),
    answers: frame.answers.slice(),
    visible: frame.visible.slice(),
    values: frame.values.slice(),
    rows: frame.plan.hasRepeats ? frame.rows.slice() : frame.rows,
    states: frame.states.slice(),
    isFresh: frame.isFresh.slice(),
    columns: undefined,
    draft: undefined,
  }
}

/** Whether a field is visible, as `Frame.visible` keeps it. */
export const UNKNOWN = 0
export const SHOWN = 1
export const HIDDEN = 2

const EMPTY: Readonly<Record<string, unknown>> = Object.freeze({})
/** Shared by all frames without repeats; nothing is ever written to it. */
const NO_REPEATS: (readonly Frame[] | undefined)[] = []
export const NO_ROWS: readonly Frame[] = Object.freeze([])
