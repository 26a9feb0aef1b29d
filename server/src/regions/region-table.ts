import type { CodeTableReader } from '@yibiao/core/form'
import { REGION_TABLE } from '@yibiao/core/fields'
import type { CodeTableRow } from '@yibiao/schemas'
import { findRegion, listAllRegions } from './list-regions.ts'

let rows: readonly CodeTableRow[] | undefined

/** The administrative divisions as the code table that fields, addresses and documents read. */
export const regionTable: CodeTableReader = {
  entries(table) {
    if (table !== REGION_TABLE) return undefined
    rows ??= listAllRegions().map(({ code, name }) => ({ code, label: name }))
    return rows
  },
  find(table, code) {
    if (table !== REGION_TABLE) return undefined
    const region = findRegion(code)
    return region === undefined ? null : { code, label: region.name }
  },
}
