import type { FileStore } from './file-store.ts'

/**
 * Attaches what was received, and removes its bytes when nothing was written: the request was refused, or it was
 * repeated and is answered with the file of the first time.
 */
export async function keepIfAttached<Answer extends { body: { id: string } }>(
  store: FileStore,
  { id, storageKey }: { id: string; storageKey: string },
  attach: () => Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await attach()
    if (answer.body.id !== id) await store.remove(storageKey)
    return answer
  } catch (error) {
    await store.remove(storageKey)
    throw error
  }
}
