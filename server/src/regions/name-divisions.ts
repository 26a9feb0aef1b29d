import { REGION_TABLE } from '@yibiao/core/fields'
import type { CodeTableReader } from '@yibiao/core/form'
import { findRegion } from './list-regions.ts'

/** The code tables of a version, and the divisions, which are data of the platform: no version freezes them. */
export function nameDivisions(tables: CodeTableReader | undefined): CodeTableReader {
  return {
    entries: table => tables?.entries(table),
    find: (table, code) => {
      if (table !== REGION_TABLE) return tables?.find(table, code)
      const region = findRegion(code)
      return region === undefined ? null : { code, label: region.name }
    },
  }
}
