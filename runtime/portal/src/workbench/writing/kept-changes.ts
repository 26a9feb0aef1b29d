import type { FormChange } from '@yibiao/core/form'
import { createKeptInput } from '../acts/create-kept-input.ts'
import { isRecord } from '../acts/kept-shapes.ts'

/** What was typed and not saved, with its reason. */
export type Kept = { changes: readonly FormChange[]; reason: string }

/** By case and task. */
export const keptChanges = createKeptInput<Kept>('form', isKept)

function isKept(left: unknown): left is Kept {
  return (
    isRecord(left) &&
    typeof left['reason'] === 'string' &&
    Array.isArray(left['changes']) &&
    left['changes'].every(change => isRecord(change) && typeof change['path'] === 'string')
  )
}
