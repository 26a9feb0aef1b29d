import { commonLooks } from './common-looks.ts'
import type { FieldLooks } from './field-looks.ts'
import type { FieldType } from './field-view-contract.ts'

let known: Partial<FieldLooks> = commonLooks

/** The looks at hand: those of the common types, and the others once a form had one of them. */
export function looks(): Partial<FieldLooks> {
  return known
}

/** Fetches what the types need and is not here yet. */
export async function fetchLooks(types: Iterable<FieldType>): Promise<void> {
  for (const type of types) {
    if (known[type] !== undefined) continue
    const { rareLooks } = await import('./rare-looks.ts')
    known = { ...commonLooks, ...rareLooks }
    return
  }
}
