/** Whether two JSON values are the same; the order of keys makes no difference. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if ((one ?? null) === null || (other ?? null) === null) return (one ?? null) === (other ?? null)
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((entry, index) => sameValue(entry, other[index]))
  }
  if (typeof one !== 'object' || typeof other !== 'object') return false
  const [entries, others] = [new Map(Object.entries(one ?? {})), new Map(Object.entries(other ?? {}))]
  if (entries.size !== others.size) return false
  return [...entries].every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
}
