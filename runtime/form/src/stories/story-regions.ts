import type { Region, RegionSource } from '../services/region-source.ts'

const regions: readonly Region[] = [
  { code: '44', name: '广东省' },
  { code: '4419', name: '东莞市' },
  { code: '53', name: '云南省' },
  { code: '5301', name: '昆明市' },
  { code: '530102', name: '五华区' },
  { code: '530103', name: '盘龙区' },
  { code: '530103001', name: '拓东街道' },
  { code: '530103002', name: '鼓楼街道' },
  { code: '530103001001', name: '尚义社区' },
]

/** A few real divisions (GB/T 2260). Dongguan has no counties: the cascade ends at the city. */
export const storyRegions: RegionSource = {
  async children(parent = '') {
    return regions.filter(({ code }) => code.startsWith(parent) && code.length === nextLength(parent.length))
  },
  async pathOf(code) {
    const path = regions.filter(region => code.startsWith(region.code))
    if (!path.some(region => region.code === code)) throw new Error(`There is no division ${code}.`)
    return path
  },
}

function nextLength(length: number): number {
  return [2, 4, 6, 9, 12].find(each => each > length) ?? 0
}

/** Names of divisions are said in Chinese in every language. */
export const storyRegionNames: readonly string[] = regions.map(({ name }) => name)
