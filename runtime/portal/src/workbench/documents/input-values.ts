import type { DocumentInput, DocumentValues } from '@yibiao/schemas'

/** What was typed, by the key of the entry. */
export type InputValues = DocumentValues

export function emptyRow({ columns = [] }: DocumentInput): Record<string, string> {
  return Object.fromEntries(columns.map(({ key }) => [key, '']))
}

/** Entries that must be filled in and are not; the server judges the same again. */
export function findUnfilled(inputs: readonly DocumentInput[], values: InputValues): DocumentInput[] {
  return inputs.filter(input => {
    const value = values[input.key]
    if (input.type !== 'rows')
      return input.isOptional !== true && (typeof value !== 'string' || value.trim() === '')
    const rows = Array.isArray(value) ? value : []
    if (rows.length === 0 && input.isOptional === true) return false
    const isEmpty = (row: Record<string, string>): boolean =>
      (input.columns ?? []).some(({ key }) => (row[key] ?? '').trim() === '')
    return rows.length < (input.fewest ?? 1) || rows.some(isEmpty)
  })
}
