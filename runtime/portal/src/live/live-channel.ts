import { isChange, type LiveChange } from './live-change.ts'
import { listenToServer } from './listen-to-server.ts'

type Listener = (change: LiveChange) => void

const listeners = new Set<Listener>()

/** Calls back on every change; gives the act that stops it. */
export function onLiveChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Hears changes for whoever reads. Of the windows of one browser a single one holds the connection and tells the
 * others: a browser has six connections to a server, and every window with one of its own would use them up.
 * @param reader who, in which capacity
 * @returns the act that stops it
 */
export function startLive(reader: string): () => void {
  const stop = new AbortController()
  const name = `yibiao.live ${reader}`
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isChange(event.data)) tellHere(event.data)
  })
  const tell = (change: LiveChange): void => {
    tellHere(change)
    if (!stop.signal.aborted) channel.postMessage(change)
  }
  navigator.locks
    .request(name, { signal: stop.signal }, () => listenToServer(tell, stop.signal))
    .catch(() => undefined)
  return () => {
    stop.abort()
    channel.close()
  }
}

function tellHere(change: LiveChange): void {
  for (const listener of listeners) listener(change)
}
