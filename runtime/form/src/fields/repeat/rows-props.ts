import type { RepeatField } from '@yibiao/schemas'
import type { RowKey } from './use-row-keys.ts'

/** What can be done to a row by its buttons. The function stays the same, so that rows are not drawn again for it. */
export type RowAct = (kind: 'up' | 'down' | 'remove', index: number) => void

/** What both appearances of rows get. */
export interface RowsProps {
  readonly id: string
  readonly path: string
  readonly field: RepeatField
  /** A key per row, in order. */
  readonly keys: readonly RowKey[]
  readonly nameOf: (index: number) => string
  /** Rows can be neither added, removed nor moved. */
  readonly isClosed: boolean
  readonly mayRemove: boolean
  readonly act: RowAct
}

/** What one row gets: nothing that changes when another row does. */
export interface RowProps {
  readonly id: string
  readonly path: string
  readonly field: RepeatField
  readonly index: number
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Draws its fields at once; other rows wait until they come near. */
  readonly startsNear: boolean
  readonly isClosed: boolean
  readonly mayRemove: boolean
  readonly act: RowAct
}

export function rowPropsOf(rows: RowsProps, index: number): RowProps {
  const { id, path, field, keys, nameOf, isClosed, mayRemove, act } = rows
  return {
    id,
    path,
    field,
    index,
    name: nameOf(index),
    isFirst: index === 0,
    isLast: index === keys.length - 1,
    startsNear: startsNear(rows, index),
    isClosed,
    mayRemove,
    act,
  }
}

/** Whether the row is drawn at once; others wait until they come near. */
export function startsNear({ keys }: RowsProps, index: number): boolean {
  return keys.length <= drawnAtOnce || index < drawnFirst
}

/** Rows up to which all are drawn at once. */
const drawnAtOnce = 60

/** Of more rows, how many are drawn at once. */
const drawnFirst = 20
