import type { FormChange } from '@yibiao/core/form'
import { isRecord } from '../../apply/outbox/kept-shapes.ts'
import { createKeptInput } from '../acts/create-kept-input.ts'

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
