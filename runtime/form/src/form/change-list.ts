import type { RowsChange } from '../fields/field-view-contract.ts'

/** The rows after a change. @param added what a new row starts with */
export function changeList(rows: readonly unknown[], change: RowsChange, added: unknown): readonly unknown[] {
  switch (change.type) {
    case 'add':
      return [...rows, added]
    case 'remove':
      return rows.toSpliced(change.index, 1)
    case 'move': {
      const moved = rows[change.from]
      return rows.toSpliced(change.from, 1).toSpliced(change.to, 0, moved)
    }
    case 'replace':
      return rows.toSpliced(change.at, change.count, ...change.rows)
  }
}

/** The change that takes a change of these rows back. */
export function undoOf(rows: readonly unknown[], change: RowsChange): RowsChange {
  switch (change.type) {
    case 'add':
      return { type: 'remove', index: rows.length }
    case 'remove':
      return { type: 'replace', at: change.index, count: 0, rows: rows.slice(change.index, change.index + 1) }
    case 'move':
      return { type: 'move', from: change.to, to: change.from }
    case 'replace': {
      const { at, count } = change
      return { type: 'replace', at, count: change.rows.length, rows: rows.slice(at, at + count) }
    }
  }
}
