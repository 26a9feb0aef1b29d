import type { Region, RegionSource } from '@yibiao/form/services'
import { fetchRegions } from '../api/regions.ts'

const known = new Map<string, Promise<readonly Region[]>>()

/** The five-level division from the server; each level is asked for once per visit. */
export const regionSource: RegionSource = { children, pathOf }

async function children(parent: string | undefined): Promise<readonly Region[]> {
  const key = parent ?? ''
  const asked = known.get(key) ?? ask(parent)
  known.set(key, asked)
  try {
    return await asked
  } catch (error) {
    known.delete(key)
    throw error
  }
}

async function ask(parent: string | undefined): Promise<readonly Region[]> {
  const regions = await fetchRegions(parent)
  return regions.map(region => ({ code: region.code, name: region.name, isLeaf: !region.hasChildren }))
}

/** Walks down the levels: the code of a division begins with those of the divisions it lies in. */
async function pathOf(code: string): Promise<readonly Region[]> {
  const path: Region[] = []
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each level is known only after the one above
    const level = await children(path.at(-1)?.code)
    const next = level.find(region => code.startsWith(significant(region.code)) && !path.includes(region))
    if (next === undefined) throw new RangeError(`no region has the code ${code}`)
    path.push(next)
    if (next.code === code) return path
  }
}

/** Codes of higher divisions may be filled up with zeros to six digits. */
function significant(code: string): string {
  return code.replace(/(?:00)+$/, '')
}
