import { useCallback, useEffect, useState } from 'react'
import type { Region, RegionSource } from '../../services/region-source.ts'

export interface LoadedRegions {
  readonly state: 'ready' | 'loading' | 'failed'
  readonly regions: readonly Region[]
}

const loading: LoadedRegions = { state: 'loading', regions: [] }
const failed: LoadedRegions = { state: 'failed', regions: [] }

/** The divisions below each parent; `null` stands for a level that is not reached yet. */
export function useRegions(
  source: RegionSource | undefined,
  parents: readonly (string | null)[],
): { readonly loaded: readonly LoadedRegions[]; readonly retry: () => void } {
  const [known, setKnown] = useState<ReadonlyMap<string, LoadedRegions>>(new Map())
  const [attempt, setAttempt] = useState(0)
  const wanted = JSON.stringify(parents.filter(parent => parent !== null))

  useEffect(() => {
    if (!source) return
    let isCurrent = true
    const keep = (parent: string, result: LoadedRegions) => {
      if (isCurrent) setKnown(all => new Map(all).set(parent, result))
    }
    for (const parent of new Set(wantedParents(wanted))) {
      childrenOf(source, parent).then(
        regions => keep(parent, { state: 'ready', regions }),
        () => keep(parent, failed),
      )
    }
    return () => {
      isCurrent = false
    }
  }, [source, wanted, attempt])

  const loaded = parents.map(parent => {
    if (parent === null) return { state: 'ready' as const, regions: [] }
    return source ? (known.get(parent) ?? loading) : failed
  })
  const retry = useCallback(() => setAttempt(count => count + 1), [])
  return { loaded, retry }
}

/** The parents as an effect can depend on them: by value. */
function wantedParents(wanted: string): readonly string[] {
  const parents: unknown = JSON.parse(wanted)
  return Array.isArray(parents) ? parents.filter(parent => typeof parent === 'string') : []
}

const asked = new WeakMap<RegionSource, Map<string, Promise<readonly Region[]>>>()

/** Asks a source once for each parent; a failure is not kept. */
async function childrenOf(source: RegionSource, parent: string): Promise<readonly Region[]> {
  const answers = asked.get(source) ?? new Map<string, Promise<readonly Region[]>>()
  asked.set(source, answers)
  const answer = answers.get(parent) ?? source.children(parent === '' ? undefined : parent)
  answers.set(parent, answer)
  try {
    return await answer
  } catch (cause) {
    answers.delete(parent)
    throw cause
  }
}
