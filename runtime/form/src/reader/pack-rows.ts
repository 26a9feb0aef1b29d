import type { Field } from '@yibiao/schemas'
import { columnsOf } from '../fields/section-grid.tsx'

/** One or two fields beside each other, as on a paper form. */
export type ReadRow = readonly [Field] | readonly [Field, Field]

/** Puts narrow fields in pairs, in order; a wide one has its own row. */
export function packRows(fields: readonly Field[]): readonly ReadRow[] {
  const rows: ReadRow[] = []
  let waiting: Field | undefined
  for (const field of fields) {
    const isNarrow = columnsOf(field) <= 6
    if (waiting && isNarrow) {
      rows.push([waiting, field])
      waiting = undefined
    } else {
      if (waiting) rows.push([waiting])
      waiting = isNarrow ? field : undefined
      if (!isNarrow) rows.push([field])
    }
  }
  if (waiting) rows.push([waiting])
  return rows
}
