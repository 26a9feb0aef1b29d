import type { Region, RegionSource } from '@yibiao/form/services'
import type { RegionList } from '@yibiao/schemas'
import { callApi } from './call-api.ts'

const known = new Map<string, readonly Region[]>()

/** The administrative divisions of the server; each level is asked for once. */
export const regionSource: RegionSource = { children, pathOf }

async function children(parent: string | undefined): Promise<readonly Region[]> {
  const key = parent ?? ''
  const level = known.get(key) ?? (await ask(parent))
  known.set(key, level)
  return level
}

async function ask(parent: string | undefined): Promise<readonly Region[]> {
  const query = parent === undefined ? '' : `?parent=${encodeURIComponent(parent)}`
  const { entries } = await callApi<RegionList>(`/api/regions${query}`)
  return entries.map(({ code, name, hasChildren }) => ({ code, name, isLeaf: !hasChildren }))
}

/** The code of a division begins with those of the divisions it lies in. */
async function pathOf(code: string): Promise<readonly Region[]> {
  const path: Region[] = []
  let level = await children(undefined)
  while (path.at(-1)?.code !== code) {
    const next = level.find(
      region => code.startsWith(region.code.replace(/(?:00)+$/, '')) && !path.includes(region),
    )
    if (!next) throw new RangeError(`no region has the code ${code}`)
    path.push(next)
    // oxlint-disable-next-line no-await-in-loop -- each level is known only after the one above
    level = await children(next.code)
  }
  return path
}
