/** What is kept on a device is of an unknown shape until it was looked at. */
export function isRecord(kept: unknown): kept is Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
}

/** Texts by name. */
export function isTexts(kept: unknown): kept is Readonly<Record<string, string>> {
  return isRecord(kept) && Object.values(kept).every(value => typeof value === 'string')
}
