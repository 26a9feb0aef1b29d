import type { Key } from '@yibiao/schemas'
import type { PreparedFlow } from '../compiled-flow.ts'

export type RenamedKey = { readonly from: Key; readonly to: Key }

/** Keys of steps that another version calls differently: the outcomes of a case are found by them. */
export function renamedKeys(before: PreparedFlow, after: PreparedFlow): readonly RenamedKey[] {
  return [...before.places.values()].flatMap(({ step: { id, key } }) => {
    const now = after.places.get(id)?.step.key
    return now === undefined || now === key ? [] : [{ from: key, to: now }]
  })
}
