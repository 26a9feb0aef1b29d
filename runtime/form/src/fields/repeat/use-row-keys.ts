import { useState } from 'react'
import type { RowsChange } from '../field-view-contract.ts'

export interface RowKeys {
  readonly keys: readonly number[]
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
    while (grown.length < count) grown.push(next++)
    keys = grown
    setState({ keys, next })
  }
  return { keys, follow: change => setState(followChange({ keys, next }, change)) }
}

export interface KeyState {
  readonly keys: readonly number[]
  readonly next: number
}

function createKeys(count: number): KeyState {
  return { keys: Array.from({ length: count }, (_, index) => index), next: count }
}

/** The keys after a change of the rows. */
export function followChange({ keys, next }: KeyState, change: RowsChange): KeyState {
  switch (change.type) {
    case 'add':
      return { keys: [...keys, next], next: next + 1 }
    case 'remove':
      return { keys: keys.toSpliced(change.index, 1), next }
    case 'move': {
      const moved = keys[change.from]
      if (moved === undefined) return { keys, next }
      return { keys: keys.toSpliced(change.from, 1).toSpliced(change.to, 0, moved), next }
    }
    case 'replace': {
      const added = change.rows.map((_, place) => next + place)
      return { keys: keys.toSpliced(change.at, change.count, ...added), next: next + added.length }
    }
  }
}
