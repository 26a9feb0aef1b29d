/** Longest wait in milliseconds, for a browser that is never idle: a long page is there within half a minute. */
const longest = 250

const waiting = new Set<() => void>()
let isAsked = false

/**
 * Calls when the browser has nothing else to do: one of all that wait at a time, so that a key that is pressed meanwhile
 * waits for one of them at most. Gives the function that calls it off.
 */
export function whenIdle(call: () => void): () => void {
  waiting.add(call)
  ask()
  return () => waiting.delete(call)
}

function ask(): void {
  if (isAsked || waiting.size === 0) return
  isAsked = true
  // Safari has no idle time to give.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callNext, { timeout: longest })
  else setTimeout(callNext, 30)
}

function callNext(): void {
  isAsked = false
  const [next] = waiting
  if (next !== undefined) {
    waiting.delete(next)
    next()
  }
  ask()
}
