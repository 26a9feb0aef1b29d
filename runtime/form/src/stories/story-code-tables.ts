import type { CodeTableEntry, CodeTableReader } from '@yibiao/core/form'

/** Some classes of GB/T 4754—2017 industries. */
const industries: readonly CodeTableEntry[] = [
  { code: 'C', label: { 'zh-CN': '制造业', en: 'Manufacturing' } },
  { code: 'C13', label: { 'zh-CN': '农副食品加工业', en: 'Processing of farm products' }, parent: 'C' },
  { code: 'C131', label: { 'zh-CN': '谷物磨制', en: 'Milling' }, parent: 'C13' },
  { code: 'C136', label: { 'zh-CN': '水产品加工', en: 'Processing of fish' }, parent: 'C13' },
  { code: 'H', label: { 'zh-CN': '住宿和餐饮业', en: 'Hotels and catering' } },
  { code: 'H62', label: { 'zh-CN': '餐饮业', en: 'Catering' }, parent: 'H' },
  { code: 'H621', label: { 'zh-CN': '正餐服务', en: 'Restaurants' }, parent: 'H62' },
  { code: 'H622', label: { 'zh-CN': '快餐服务', en: 'Fast food' }, parent: 'H62' },
]

const tables = new Map([['industry', industries]])

export const storyCodeTables: CodeTableReader = {
  entries: table => tables.get(table),
  find: (table, code) => {
    const entries = tables.get(table)
    return entries && (entries.find(entry => entry.code === code) ?? null)
  },
}
