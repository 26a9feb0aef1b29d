/**
 * JSON in one way only (RFC 8785 for the values that occur here): keys sorted by UTF-16 code units, no white space,
 * members that are undefined left out. Equal values give equal text, and the same hash. No floating-point numbers
 * occur, whose writing is the hard part of that standard.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(members).toSorted()) {
    const member = members[key]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}
