const entry = 'yibiao.lastUse'

type Store = Pick<Storage, 'getItem' | 'setItem'>

/** When somebody last touched a page of this site in this browser, in whichever window. */
export type LastUse = {
  /** Tells one sign-in from the next: what was done before it does not count. */
  session: string
  /** Milliseconds since 1970, by this device's clock. */
  at: number
  /** Seconds without use after which the session is over. */
  limit: number
}

/** Between two writes, in milliseconds; reading it a second late does no harm. */
const rest = 1000

let own: LastUse | undefined

/** Notes that somebody is there; every window of the browser reads it. */
export function noteUse(storage: Store, use: LastUse): void {
  const isFresh = own?.session === use.session && use.at - own.at < rest && use.at >= own.at
  if (isFresh) return
  own = use
  try {
    storage.setItem(entry, JSON.stringify(use))
  } catch {
    // Without storage each window counts for itself.
  }
}

/** The last use of this sign-in in any window; undefined when none was noted. */
export function readLastUse(storage: Store, session: string): LastUse | undefined {
  const stored = readStored(storage)
  const known = [stored, own].filter(use => use?.session === session)
  return known.reduce(
    (latest, use) => (latest === undefined || (use?.at ?? 0) > latest.at ? use : latest),
    undefined,
  )
}

/** The last use that was noted, of whichever sign-in; undefined when there is none or it is not legible. */
export function readStored(storage: Store): LastUse | undefined {
  try {
    const read: unknown = JSON.parse(storage.getItem(entry) ?? 'null')
    return isLastUse(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isLastUse(value: unknown): value is LastUse {
  return (
    typeof value === 'object' &&
    value !== null &&
    'session' in value &&
    typeof value.session === 'string' &&
    'at' in value &&
    typeof value.at === 'number' &&
    'limit' in value &&
    typeof value.limit === 'number'
  )
}
