import { useState } from 'react'
import type { RowsChange } from '../field-view-contract.ts'

/** Says which row is which, whatever comes and goes before it. */
export interface RowKey {
  readonly id: number
  /** The chunk it is drawn in; a row keeps it until it is moved beside rows of another. */
  readonly chunk: number
}

export interface RowKeys {
  readonly keys: readonly RowKey[]
  /** Keeps the keys with their rows; called with each change that is asked for. */
  follow(change: RowsChange): void
}

/**
 * A key per row that stays with the row when it moves, so that what is under way in it (an upload, the focus)
 * moves along. Rows that come or go by other ways are added or dropped at the end.
 */
export function useRowKeys(count: number): RowKeys {
  const [state, setState] = useState(() => createKeys(count))
  let { keys, next } = state
  if (keys.length !== count) {
    const grown = keys.slice(0, count)
    while (grown.length < count) grown.push(keyOf(next++))
    keys = grown
    setState({ keys, next })
  }
  return { keys, follow: change => setState(followChange({ keys, next }, change)) }
}

export interface KeyState {
  readonly keys: readonly RowKey[]
  readonly next: number
}

export function createKeys(count: number): KeyState {
  return { keys: Array.from({ length: count }, (_, index) => keyOf(index)), next: count }
}

const chunkSize = 25

function keyOf(id: number): RowKey {
  return { id, chunk: Math.floor(id / chunkSize) }
}

/** The keys after a change of the rows. */
export function followChange({ keys, next }: KeyState, change: RowsChange): KeyState {
  switch (change.type) {
    case 'add':
      return { keys: [...keys, keyOf(next)], next: next + 1 }
    case 'remove':
      return { keys: keys.toSpliced(change.index, 1), next }
    case 'move': {
      const moved = keys[change.from]
      const there = keys[change.to]
      if (moved === undefined || there === undefined) return { keys, next }
      const { chunk } = there
      return { keys: keys.toSpliced(change.from, 1).toSpliced(change.to, 0, { ...moved, chunk }), next }
    }
    case 'replace': {
      const { at, count, rows } = change
      // In the middle they join the rows before them, so that those behind stay as they are drawn.
      const around = at + count < keys.length ? (keys[at - 1] ?? keys[at + count]) : undefined
      const added = rows.map((_, place) => ({
        ...keyOf(next + place),
        ...(around && { chunk: around.chunk }),
      }))
      return { keys: keys.toSpliced(at, count, ...added), next: next + added.length }
    }
  }
}
