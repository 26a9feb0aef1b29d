/** What the windows of one browser tell each other of who is signed in. */
export type SessionMessage =
  /** Somebody signed in, or is found to be: windows of the same person go on, those of another begin anew. */
  | { type: 'signedIn'; loginId: string; partyId: string | undefined }
  /** Signed out on purpose: nothing of it stays on any screen. */
  | { type: 'signedOut' }

/** One for the window: a channel hears every other one of its name, also of the same window, and never itself. */
let channel: BroadcastChannel | undefined

function openChannel(): BroadcastChannel | undefined {
  if ('BroadcastChannel' in window) channel ??= new BroadcastChannel('yibiao.session')
  return channel
}

/** Tells the other windows. */
export function tellWindows(message: SessionMessage): void {
  openChannel()?.postMessage(message)
}

/** Hears what other windows tell; gives the act that stops it. */
export function hearWindows(listener: (message: SessionMessage) => void): () => void {
  const opened = openChannel()
  const hear = (event: MessageEvent<unknown>): void => {
    if (isMessage(event.data)) listener(event.data)
  }
  opened?.addEventListener('message', hear)
  return () => opened?.removeEventListener('message', hear)
}

function isMessage(value: unknown): value is SessionMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'signedOut' ||
      (value.type === 'signedIn' && 'loginId' in value && typeof value.loginId === 'string'))
  )
}
