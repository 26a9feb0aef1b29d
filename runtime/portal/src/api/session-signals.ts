type Listener = () => void

const listeners = new Set<Listener>()

/** Tells the session that a request was refused for want of a sign-in. */
export function notifySignedOut(): void {
  for (const listener of listeners) listener()
}

/** Calls back whenever a request is refused for want of a sign-in; gives the act that stops it. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
