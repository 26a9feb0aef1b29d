import type { DraftSaver } from './draft-saver.ts'

const savers = new Set<DraftSaver>()

/** A draft is open on this page; gives the act that says it is closed. */
export function registerSaver(saver: DraftSaver): () => void {
  savers.add(saver)
  return () => savers.delete(saver)
}

/** Sends what was typed last, and waits for it at most so many milliseconds: signing out must not hang. */
export async function sendTyped(longest = 3000): Promise<void> {
  const waited = new Promise<void>(resolve => {
    setTimeout(resolve, longest)
  })
  await Promise.race([waited, Promise.allSettled([...savers].map(saver => saver.flush()))])
}
