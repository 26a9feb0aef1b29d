type Listener = () => void

/** Something that happened, for whoever wants to know. */
export type Signal = {
  notify: () => void
  /** Calls back each time; gives the act that stops it. */
  on: (listener: Listener) => () => void
}

function createSignal(): Signal {
  const listeners = new Set<Listener>()
  return {
    notify: () => {
      for (const listener of listeners) listener()
    },
    on: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A request was refused for want of a sign-in. */
export const signedOut = createSignal()

/** The same person signed in again beside a page that was open all the time: what waited can be sent. */
export const signedInAgain = createSignal()
