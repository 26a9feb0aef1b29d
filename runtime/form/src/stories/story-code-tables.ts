import type { CodeTableEntry, CodeTableReader } from '@yibiao/core/form'

/** Some classes of GB/T 4754—2017 industries. */
const industries: readonly CodeTableEntry[] = [
  { code: 'C', label: '制造业' },
  { code: 'C13', label: '农副食品加工业', parent: 'C' },
  { code: 'C131', label: '谷物磨制', parent: 'C13' },
  { code: 'C136', label: '水产品加工', parent: 'C13' },
  { code: 'H', label: '住宿和餐饮业' },
  { code: 'H62', label: '餐饮业', parent: 'H' },
  { code: 'H621', label: '正餐服务', parent: 'H62' },
  { code: 'H622', label: '快餐服务', parent: 'H62' },
]

const tables = new Map([['industry', industries]])

export const storyCodeTables: CodeTableReader = {
  entries: table => tables.get(table),
  find: (table, code) => {
    const entries = tables.get(table)
    return entries && (entries.find(entry => entry.code === code) ?? null)
  },
}
