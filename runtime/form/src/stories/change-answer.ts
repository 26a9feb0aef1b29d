/** The answers with the one at a JSON Pointer changed; rows and groups on the way are made where there are none. */
export function changeAnswer(
  answers: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): Record<string, unknown> {
  return change(answers, path.split('/').slice(1), value) as Record<string, unknown>
}

function change(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const next = (inner: unknown) => (rest.length === 0 ? value : change(inner, rest, value))
  if (Array.isArray(whole)) return whole.with(Number(key), next(whole[Number(key)]))
  const record = typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>) : {}
  return { ...record, [key]: next(record[key]) }
}
