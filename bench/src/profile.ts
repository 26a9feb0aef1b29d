import { Session } from 'node:inspector/promises'
import { basename } from 'node:path'

const most = 5

/**
 * Where the processor's time goes while `work` runs: the libraries and folders with the most, then the functions with
 * the most of their own, each with its share.
 */
export async function profile(work: () => unknown): Promise<string[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  await work()
  const { profile: taken } = await session.post('Profiler.stop')
  session.disconnect()
  const functions = new Map<string, number>()
  const owners = new Map<string, number>()
  let all = 0
  for (const { callFrame, hitCount = 0 } of taken.nodes) {
    const { functionName, url, lineNumber } = callFrame
    if (functionName === '(idle)') continue
    all += hitCount
    const place = url === '' ? '' : ` ${basename(url)}:${lineNumber + 1}`
    count(functions, `${functionName || 'anonymous'}${place}`, hitCount)
    count(owners, ownerOf(url), hitCount)
  }
  return [...rank(owners, all), ...rank(functions, all)]
}

function count(shares: Map<string, number>, name: string, hits: number): void {
  shares.set(name, (shares.get(name) ?? 0) + hits)
}

function rank(shares: ReadonlyMap<string, number>, all: number): string[] {
  return [...shares]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, hits]) => `${((hits / all) * 100).toFixed(0)} % ${name}`)
}

/** The library, the folder of the project, or the engine itself. */
function ownerOf(url: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url)?.[1]
  if (library !== undefined) return library
  return (
    /\/((?:runtime\/\w+|server|bench)\/src(?:\/[\w-]+(?=\/))?)/.exec(url)?.[1] ?? 'Node and its collector'
  )
}

/** The same work over and over for a time, for a profile of something short. */
export function forMilliseconds(milliseconds: number, run: () => unknown): () => void {
  return () => {
    const end = performance.now() + milliseconds
    while (performance.now() < end) run()
  }
}
