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
  const missing = [...types].filter(type => known[type] === undefined)
  const isFile = (type: FieldType): boolean => type === 'image' || type === 'upload'
  const [files, rare] = await Promise.all([
    missing.some(isFile) ? import('./file-looks.ts') : undefined,
    missing.every(isFile) ? undefined : import('./rare-looks.ts'),
  ])
  known = { ...known, ...files?.fileLooks, ...rare?.rareLooks }
}
