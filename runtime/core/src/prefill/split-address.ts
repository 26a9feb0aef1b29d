import type { CodeTableReader } from '../form/types.ts'
import { localize, REGION_DIGITS, REGION_LEVELS, REGION_TABLE } from '../fields/index.ts'

export interface SplitAddress {
  readonly region: string | null
  readonly detail: string | null
}

/**
 * One line, as licences print it, as region and detail: 云南省昆明市盘龙区北京路9号 → 530103 and 北京路9号. Goes down the
 * divisions as far as their names are found, level by level; the rest is the detail. Levels may be left out at the
 * top, never in between.
 */
export function splitAddress(text: string, codeTables: CodeTableReader | undefined): SplitAddress {
  const line = text.replace(/\s+/g, '')
  const entries = codeTables?.entries(REGION_TABLE)
  if (entries === undefined) return { region: null, detail: line === '' ? null : line }
  let region: string | null = null
  let rest = line
  for (const level of REGION_LEVELS) {
    const digits = REGION_DIGITS[level]
    const found: string | null = region
    const matches: readonly Match[] = entries
      .filter(({ code }) => code.length === digits && (found === null || code.startsWith(found)))
      .map(({ code, label }) => ({ code, name: localize(label, 'zh-CN') }))
      .filter(({ name }) => name !== '' && rest.startsWith(name))
      .toSorted((left, right) => right.name.length - left.name.length)
    const match: Match | undefined = matches[0]
    const other: Match | undefined = matches[1]
    if (match === undefined) continue
    // Two districts of one name (朝阳区) cannot be told apart without what stands above them.
    if (found === null && other !== undefined && other.name === match.name) break
    region = match.code
    rest = rest.slice(match.name.length)
  }
  return { region, detail: rest === '' ? null : rest }
}

interface Match {
  readonly code: string
  readonly name: string
}
