import type { OfferedOptions } from '../fields/index.ts'
import { ownEntry, isRecord } from '../fields/record.ts'
import type { ListValue, Value } from '../expression/index.ts'
import { MAX_ROWS } from './limits.ts'
import type { FieldPlan, FramePlan, OptionsPlan } from './plan.ts'
import type { FieldState } from './types.ts'

/** The answers of the form or of one row, and what has been found out about them. */
export interface Frame {
  readonly plan: FramePlan
  /**
   * The cells by slot, in chunks. A copy of a frame shares the chunks, and a copy of a chunk its cells; what is
   * changed later is copied first. So a change costs what it changes, not what the form has.
   */
  readonly chunks: Cell[][]
  /** Which chunks are of this frame alone, a bit each. */
  ownChunks: number
  /** The change that made it, whose frame may be written to; see `Run.version`. */
  readonly version: number
  /** Columns of the repeats below, by index of the field. */
  columns: Map<number, ListValue> | undefined
  /** What choices among the rows of the repeats below offer. */
  offered: Map<OptionsPlan, OfferedOptions> | undefined
  /** Of a row: what must differ from other rows, by the columns it is made of; null when one is unanswered. */
  keys: Map<readonly string[], string | null> | undefined
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
  rows: RowList | undefined
  /** What was told to the view. */
  state: FieldState | undefined
  /** The change that put `state` out of date; `FRESH` when it is not. */
  staleSince: number
  /** The change that made this cell; no state before it has it. See `Run.version`. */
  version: number
}

/** The rows of a repeat. Cells share it; a change that puts a row in the place of another makes its own first. */
export interface RowList {
  readonly frames: Frame[]
  readonly version: number
}

export const FRESH = -1

/** A cell of the change under way, as `ownCell` gives it. */
export type OwnCell = Cell

/** The bits of a number that operators take: with `MAX_FIELDS` in a frame, no chunk goes without its bit. */
const CHUNKS = 32
const CHUNK_BITS = 6
const CHUNK_SIZE = 1 << CHUNK_BITS
const SLOT_MASK = CHUNK_SIZE - 1

/** What is known of a field. Only what follows from the answers may be written to it. */
export function cellAt(frame: Frame, slot: number): Cell {
  const cell = frame.chunks[slot >> CHUNK_BITS]?.[slot & SLOT_MASK]
  if (cell === undefined) throw new RangeError('a field that its frame does not have')
  return cell
}

/** The rows of a repeat. */
export function rowsIn(frame: Frame, { slot }: FieldPlan): readonly Frame[] {
  return cellAt(frame, slot).rows?.frames ?? NO_ROWS
}

/** The same, for forgetting and changing: no other frame has this cell. */
export function ownCell(frame: Frame, slot: number): OwnCell {
  const cell = cellAt(frame, slot)
  if (cell.version === frame.version) return cell
  const { raw, answer, visible, value, rows, state, staleSince } = cell
  const { version } = frame
  const own: Cell = { raw, answer, visible, value, rows, state, staleSince, version }
  ownChunk(frame, slot >> CHUNK_BITS)[slot & SLOT_MASK] = own
  return own
}

function ownChunk(frame: Frame, place: number): Cell[] {
  const chunk = frame.chunks[place]
  if (chunk === undefined) throw new RangeError('a field that its frame does not have')
  if ((frame.ownChunks & (1 << place)) !== 0) return chunk
  const own = chunk.slice()
  frame.chunks[place] = own
  frame.ownChunks |= 1 << place
  return own
}

/** Counts rows while they are loaded. */
export interface RowCount {
  loaded: number
  isExceeded: boolean
}

/** Reads the answers of a form or row; keys that are no fields are left out. */
export function loadFrame(plan: FramePlan, source: unknown, count: RowCount, version = 0): Frame {
  const frame = createFrame(plan, version)
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
    cell.rows = loadRows(plan.rows, answer, count, frame.version)
  } else if (plan.members.length > 0) {
    const answers = isRecord(answer) ? answer : EMPTY
    for (const member of plan.members) loadField(frame, member, ownEntry(answers, member.field.key), count)
  }
}

function loadRows(plan: FramePlan, answer: unknown, count: RowCount, version: number): RowList {
  const rows: Frame[] = []
  if (!Array.isArray(answer)) return { frames: rows, version }
  for (const row of answer) {
    if (count.loaded >= MAX_ROWS) {
      count.isExceeded = true
      break
    }
    count.loaded += 1
    rows.push(loadFrame(plan, row, count, version))
  }
  return { frames: rows, version }
}

function createFrame(plan: FramePlan, version: number): Frame {
  const chunks: Cell[][] = []
  const { length } = plan.fields
  if (length > CHUNKS * CHUNK_SIZE) throw new RangeError(`more than ${CHUNKS * CHUNK_SIZE} fields in a frame`)
  for (let slot = 0; slot < length; slot += CHUNK_SIZE) {
    const chunk: Cell[] = []
    const end = Math.min(slot + CHUNK_SIZE, length)
    for (let each = slot; each < end; each += 1) chunk.push(createCell(version))
    chunks.push(chunk)
  }
  return {
    plan,
    chunks,
    ownChunks: -1,
    version,
    columns: undefined,
    offered: undefined,
    keys: undefined,
    draft: undefined,
  }
}

function createCell(version: number): Cell {
  return {
    raw: undefined,
    answer: undefined,
    visible: undefined,
    value: undefined,
    rows: undefined,
    state: undefined,
    staleSince: version,
    version,
  }
}

/** A copy that the change with this number may write to while the original stays as it is. */
export function copyFrame({ plan, chunks }: Frame, version: number): Frame {
  return {
    plan,
    chunks: chunks.slice(),
    ownChunks: 0,
    version,
    columns: undefined,
    offered: undefined,
    keys: undefined,
    draft: undefined,
  }
}

/** The same row in another place: its paths are others, and so the states told to the view. */
export function withoutStates(frame: Frame, version: number): Frame {
  const { plan, chunks } = frame
  return {
    plan,
    chunks: chunks.map(chunk =>
      chunk.map(cell => ({
        ...cell,
        version,
        state: undefined,
        staleSince: version,
        rows:
          cell.rows === undefined
            ? undefined
            : { frames: cell.rows.frames.map(row => withoutStates(row, version)), version },
      })),
    ),
    ownChunks: -1,
    version,
    columns: frame.columns,
    offered: frame.offered,
    keys: frame.keys,
    draft: frame.draft,
  }
}

const EMPTY: Readonly<Record<string, unknown>> = Object.freeze({})
export const NO_ROWS: readonly Frame[] = Object.freeze([])
