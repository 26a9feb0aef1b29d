import type { RepeatField } from '@yibiao/schemas'

/** What both appearances of rows get. */
export interface RowsProps {
  readonly id: string
  readonly path: string
  readonly field: RepeatField
  /** A key per row, in order. */
  readonly keys: readonly number[]
  readonly nameOf: (index: number) => string
  /** Rows can be neither added, removed nor moved. */
  readonly isClosed: boolean
  readonly mayRemove: boolean
  readonly onRemove: (index: number) => void
  readonly onMove: (from: number, to: number) => void
}
