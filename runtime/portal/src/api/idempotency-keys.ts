/**
 * Keys of creating and deciding requests that have no known answer yet.
 *
 * The same act tried again – by the retry loop or by a second press of the button after the connection broke – goes
 * out under the same key, so the server does it once. A key is forgotten as soon as an answer is known.
 */
const openKeys = new Map<string, string>()

/** The key for this act: a new one, or the one it was tried with before. */
export function keyOf(act: string): string {
  const known = openKeys.get(act)
  if (known !== undefined) return known
  const key = crypto.randomUUID()
  openKeys.set(act, key)
  return key
}

/** The act was answered; doing it again is a new act. */
export function forgetKey(act: string): void {
  openKeys.delete(act)
}
