import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Issue, ItemDefinition } from '@yibiao/schemas'
import { createBoundedCache } from '../context/bounded-cache.ts'

/** Within this time all recorded tests of an item have been played, or the item is not published. */
const patience = 20_000

/** In characters of definitions. What was played is asked for again at once: by the gates, then by publishing. */
const mostCharacters = 5_000_000
const played = createBoundedCache<readonly Issue[]>(mostCharacters)

/**
 * Plays the recorded tests of an item with the core that plays them in the designer, in a thread of its own: however
 * many there are, they hold up nobody. None when the item has no tests. Ask before a transaction is begun, so that none
 * waits for it; the same definition is played once.
 */
export async function judgeScenarios(definition: ItemDefinition): Promise<readonly Issue[]> {
  if ((definition.scenarios ?? []).length === 0) return []
  const text = JSON.stringify(definition)
  const digest = createHash('sha256').update(text).digest('hex')
  const known = played.get(digest)
  if (known !== undefined) return known
  const issues = await play(definition)
  // Another time the machine may be less busy.
  if (!issues.includes(tooLong)) played.set(digest, issues, text.length)
  return issues
}

async function play(definition: ItemDefinition): Promise<readonly Issue[]> {
  const worker = new Worker(new URL('judge-scenarios-worker.ts', import.meta.url), {
    workerData: definition,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  try {
    return await new Promise<readonly Issue[]>((resolve, reject) => {
      const timeout = setTimeout(() => resolve([tooLong]), patience)
      worker.once('message', (issues: readonly Issue[]) => {
        clearTimeout(timeout)
        resolve(issues)
      })
      worker.once('error', error => {
        clearTimeout(timeout)
        reject(error)
      })
    })
  } finally {
    await worker.terminate()
  }
}

const tooLong: Issue = {
  code: 'item.testsTooLong',
  path: '/scenarios',
  severity: 'error',
  params: { seconds: patience / 1000 },
}
