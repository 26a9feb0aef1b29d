import type { BlockContent } from '@yibiao/schemas'
import { blocksApi } from '../api/blocks-api.ts'
import { ProblemError } from '../api/problem-error.ts'

/** What a version of a block holds; nothing when the library does not have it. */
export type KnownVersion = BlockContent | undefined

/** A version never changes, so each is asked for once. */
const asked = new Map<string, Promise<KnownVersion>>()

/**
 * The version of a block, from the server or from before.
 * @throws UnreachableError, and what else the server says besides that it does not have it
 */
export function readBlockVersion(id: string, version: number): Promise<KnownVersion> {
  const name = `${id}/${version}`
  const known = asked.get(name)
  if (known) return known
  const answer = blocksApi.readVersion(id, version).catch((error: unknown) => {
    // What is not there may come, and a network that failed is back later.
    asked.delete(name)
    if (error instanceof ProblemError && error.problem.status === 404) return undefined
    throw error
  })
  asked.set(name, answer)
  return answer
}
